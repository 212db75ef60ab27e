#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Earshot authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deterministic generator of realistic NPS survey responses.

Python 3.8+, standard library only.  The same options and seed always give
the same bytes (only random.Random.random(), whose stream is guaranteed to be
stable across Python versions, is used as the source of randomness); checked
with 3.7 to 3.13.  For xlsx the cells are the same everywhere, the bytes of the
zip archive depend on the Python version.

    python3 make_responses.py --rows 100000 --out responses.csv
    python3 make_responses.py --rows 1000000 --out r1m.csv --truth r1m.json
    python3 make_responses.py --rows 50000 --format xlsx --out r50k.xlsx
    python3 make_responses.py --rows 1000 --out - --format tsv | head

Columns
    id            R000000001 ... unique except for --dup-rate repeats
    responded_at  ISO 8601 UTC seconds, 2023-01-01 .. 2025-12-31, almost
                  chronological (a response may lie up to ~2 days out of
                  order), with growth over time and a weekday/hour rhythm
    email         ~1.8 responses per customer; ~3 % empty
    first_name    UTF-8, many scripts' Latin names with accents, some CJK
    score         0..10; skewed so the overall NPS is about +30; depends on
                  region, product, channel, plan, store, agent and month
    comment       45 % empty, else 1..60 words: phrases about 8 themes whose
                  mix and tone depend on the score, plus a long tail of rare
                  words, typos, order numbers, accents, emoji, quotes, commas
                  and embedded line breaks (~4 % of the non-empty ones)
    region (12)  product (25)  channel (5)  plan (4)  store (200)  agent (500)
                  skewed frequencies; a store lies in one region; an agent in
                  one store; agent is empty for ~5 % of the rows

Options
    --rows N       distinct responses (default 100000)
    --out PATH     output file, '-' for standard output
    --seed N       default 20240607
    --first-id N   number in the first id (default 1); another file with other
                   ids is more of the same survey
    --format F     csv | csv-semicolon | csv-excel (BOM, CRLF) | tsv | jsonl |
                   xlsx (at most 1,048,575 data rows)
    --dup-rate P   fraction of rows written a second time, byte for byte, a
                   little later (default 0): what overlapping exports look like
    --bad-rate P   fraction of additional invalid rows (score 11, empty score,
                   'n/a', impossible date), default 0; the truth counts them
                   under "invalid" only
    --truth FILE   write the true totals as JSON: NPS overall, by month, by
                   region, by each other segment column, and region x month;
                   a duplicate is not counted twice, an invalid row not at all.
                   '-' prints to standard output (to standard error when the
                   responses themselves go to standard output)

NPS here = 100 * (promoters - detractors) / responses, promoters 9..10,
passives 7..8, detractors 0..6; months are those of responded_at in UTC.
"""

import argparse
import json
import random
import sys
import zipfile
from bisect import bisect_right
from datetime import date, timedelta

COLUMNS = ["id", "responded_at", "email", "first_name", "score", "comment",
           "region", "product", "channel", "plan", "store", "agent"]
SEGMENTS = COLUMNS[6:]
START = date(2023, 1, 1)
DAYS = 1096                      # 2023-01-01 .. 2025-12-31

REGIONS = ["North America", "United Kingdom", "DACH", "France", "Nordics",
           "Iberia", "Italy", "Eastern Europe", "Middle East", "Latin America",
           "Asia Pacific", "Australia & New Zealand"]
PRODUCTS = ["Atlas Router", "Atlas Router Pro", "Beacon Camera",
            "Beacon Doorbell", "Cirrus Backup", "Cirrus Drive", "Delta Phone",
            "Delta Phone Mini", "Echo Buds", "Echo Speaker", "Fjord Tablet",
            "Fjord Tablet 12\"", "Glide Mouse", "Glide Keyboard", "Halo Lamp",
            "Iris Display", "Juno Watch", "Juno Watch Sport", "Kite Drone",
            "Lumen Projector", "Mosaic TV", "Nimbus Hub", "Orbit Charger",
            "Pulse Scale", "Quill Stylus"]
CHANNELS = ["Email", "Web", "Mobile app", "Phone", "In store"]
PLANS = ["Free", "Basic", "Plus", "Enterprise, annual"]

FIRST = ("Anna Ben Carla David Élodie François Greta Hélène Ivan José Karin "
         "Łukasz Maria Nils Oksana Pedro Quentin Rosa Søren Tomáš Ulla Víctor "
         "Wanda Xavier Yusuf Zoë Ömer Çağla Jürgen Björn Siân Aoife Ana Luís "
         "João Inês Nuria Íñigo Agnieszka Michał Dvořák Željko Mehmet Ayşe "
         "Noah Olivia Liam Emma Sophia Lucas Mia Ethan Ava Mason Isabella "
         "Logan Amelia James Charlotte Elijah Harper Aiden Evelyn Jack Abigail "
         "Henry Emily Owen Ella Samuel Grace Mateo Chloe Leo Victoria Aria "
         "Hannah Mila Arthur Alice Felix Clara Oscar Ida Hugo Alva Elias "
         "Saga Emil Freja Otto Linnéa Matteo Giulia Lorenzo Chiara Andrea "
         "Niccolò Beatrice Fatima Omar Layla Hassan Noor Khalid Priya Arjun "
         "Ananya Rohan 美咲 翔太 王芳 李伟 지훈 서연 Θεόδωρος Ирина Дмитрий").split()
LAST = ("smith mueller garcia rossi dubois jensen kowalski novak silva tanaka "
        "kim ivanov brown taylor martin lopez schmidt weber moreau bianchi "
        "larsen nielsen virtanen berg hansen costa pereira santos yilmaz kaya "
        "haddad khan singh patel chen wang li nguyen tran okafor mensah cohen "
        "levy murphy kelly walsh evans hughes clark young").split()

# Themes: (positive phrases, neutral phrases, negative phrases)
THEMES = {
    "delivery": (
        ["delivery was fast", "arrived a day early", "the courier was friendly",
         "shipping was quick and free", "well packed and on time"],
        ["delivery took a few days", "tracking page was fine",
         "the parcel arrived as planned"],
        ["delivery was late again", "the parcel arrived damaged",
         "waited three weeks for delivery", "courier never rang the bell",
         "no tracking number and no update"]),
    "support": (
        ["support answered within minutes", "the agent was patient and helpful",
         "customer service solved my problem", "great support team",
         "very kind people on the phone"],
        ["support was ok", "had to call twice", "chat is fine most of the time"],
        ["support never replied", "waited on hold for an hour",
         "customer service was rude", "passed from one agent to another",
         "nobody could answer my question", "ticket closed without a fix"]),
    "price": (
        ["good value for money", "fair price", "cheaper than the competition",
         "the discount was a nice surprise"],
        ["price is about average", "not cheap but acceptable",
         "the price went up a bit"],
        ["far too expensive", "the price increase is outrageous",
         "hidden fees on the invoice", "not worth the money"]),
    "quality": (
        ["excellent quality", "works perfectly", "solid and reliable",
         "battery life is amazing", "beautiful design"],
        ["quality is decent", "does what it should", "battery could be better"],
        ["broke after two weeks", "poor quality", "battery dies after an hour",
         "stopped working after the update", "cheap plastic"]),
    "app": (
        ["the app is easy to use", "setup took two minutes",
         "love the new dashboard", "clean interface"],
        ["the app is okay", "interface takes some getting used to",
         "would like a dark mode"],
        ["the app crashes all the time", "login does not work",
         "the interface is confusing", "app is slow and full of bugs",
         "sync keeps failing"]),
    "billing": (
        ["billing is clear", "refund came the same day", "invoice was correct"],
        ["invoice came late", "payment options are limited"],
        ["charged twice", "still waiting for my refund",
         "cannot cancel my subscription", "the invoice is wrong every month"]),
    "store": (
        ["lovely store and staff", "the store was well organised",
         "staff knew the product"],
        ["store was busy", "parking was difficult"],
        ["staff ignored us", "the store was dirty", "item was out of stock",
         "long queue at the checkout"]),
    "returns": (
        ["return was painless", "exchange without questions"],
        ["return process took a while", "needed the original box"],
        ["return was refused", "had to pay for the return",
         "no answer about my return"]),
}
OPEN = {
    2: ["Great!", "Love it.", "Very happy,", "Fantastic -", "10/10", "Perfect,",
        "Would recommend:", "Thank you!", "So happy 😊", "Top 👍", "Super,"],
    1: ["Fine overall,", "It's ok.", "Hmm,", "Mostly good:", "Not bad,",
        "Average.", "Okay,"],
    0: ["Disappointed.", "Never again!", "Terrible,", "Very unhappy:",
        "Awful 😡", "What a mess,", "I'm done.", "Unacceptable -"],
}
LINK = ["and", "but", "also", "because", "although", "and", "then", "so",
        "however", "plus", "while", "and", "when I called", "last month",
        "in my opinion", "to be honest", "as always", "for the second time",
        "since the update", "at the moment", "my wife said", "on Monday",
        "compared to last year", "for a company of this size"]
COMMON = ("the a I it was to and of my is in for not with this that on you have "
          "very but they are as be so your we had at all would when me from "
          "just no get time more if been can good use about only there which "
          "after one or product service team order great will really out even "
          "now some up do has what them our still than were other new because "
          "could well too much work back again every never always first best "
          "like need make help nice easy phone store price account quality "
          "experience issue problem customer people website email days week "
          "month year option feature update screen sound camera charger box "
          "manual warranty colour size recommend friend family expected "
          "received told asked called tried bought paid returned replaced "
          "café naïve überhaupt déjà señor größer français").split()
QUOTES = ['they said "we will call you back"', 'the so-called "premium" plan',
          'error "E-104" on the screen', 'it says "out of stock" everywhere',
          'the manual says "see page 12"']
SYL = ("ba be bi bo bra cal can cor da de del dor e el en er fa fi for ga gen "
       "gra ha her in ir ka ken kor la le len li lo lu ma man mar me mi mo na "
       "ne ni nor o or pa per pi po pra qui ra re ri ro sa sen ser si so sta "
       "ta te ter ti to tra u un va ve ver vi vo wa wen wi za").split()


def cumulative(weights):
    total, out = 0.0, []
    for w in weights:
        total += w
        out.append(total)
    return [c / total for c in out]


def zipf(n, s):
    return cumulative([1.0 / (i + 1) ** s for i in range(n)])


class Generator:
    def __init__(self, rows, seed, first_id=1):
        self.first_id = first_id
        self.rows = rows
        self.rng = random.Random(seed)
        rnd = self.rng.random
        # --- dimensions
        self.region_cum = zipf(len(REGIONS), 0.6)
        self.product_cum = zipf(len(PRODUCTS), 0.8)
        self.channel_cum = cumulative([40, 25, 20, 9, 6])
        self.plan_cum = cumulative([45, 30, 18, 7])
        self.region_fx = [rnd() * 0.30 - 0.15 for _ in REGIONS]
        self.product_fx = [rnd() * 0.36 - 0.18 for _ in PRODUCTS]
        self.channel_fx = [0.0, 0.04, 0.02, -0.12, 0.08]
        self.plan_fx = [-0.04, 0.0, 0.05, 0.10]
        self.month_fx = [0.05 * ((m % 12) in (4, 5, 6)) - 0.09 * (m in (13, 14))
                         + 0.004 * (m - 18) for m in range(36)]
        self.stores, by_region = [], [[] for _ in REGIONS]
        for i in range(200):
            r = i % 12 if i < 24 else bisect_right(self.region_cum, rnd())
            by_region[r].append(i)
            self.stores.append(("Store %03d %s" % (i + 1, REGIONS[r].split()[0]),
                                rnd() * 0.16 - 0.08))
        self.by_region = by_region
        self.store_cum = [zipf(len(b), 0.5) for b in by_region]
        by_store = [[] for _ in self.stores]
        self.agents = []
        for i in range(500):
            s = i % 200 if i < 400 else int(rnd() * 200)
            by_store[s].append(i)
            self.agents.append(("%s %s (%03d)" % (
                FIRST[int(rnd() * 100)], LAST[int(rnd() * len(LAST))].title(),
                i + 1), rnd() * 0.16 - 0.08))
        self.by_store = by_store
        # --- score: within a class, which score
        self.prom_cum, self.pas_cum = 0.42, 0.45          # 9 | 10,  7 | 8
        self.det_cum = cumulative([9, 4, 5, 7, 9, 24, 42])  # 0..6
        # --- customers
        self.customers = max(1, int(rows / 1.8))
        # --- words: a long tail of 24,000 made-up rare words
        tail, seen = [], set()
        while len(tail) < 24000:
            w = "".join(SYL[int(rnd() * len(SYL))]
                        for _ in range(2 + int(rnd() * 3)))
            if w not in seen:
                seen.add(w)
                tail.append(w)
        # one flat table: index uniformly instead of bisecting cumulative sums
        flat = []
        for i, w in enumerate(COMMON):
            flat.extend([w] * int(40000 / (i + 3)))
        for i, w in enumerate(tail):
            flat.extend([w] * (8 if i < 400 else 2 if i < 3000 else 1))
        self.flat = flat
        # --- phrases per tone, flat and weighted by theme
        self.themes = list(THEMES)
        self.theme_cum = {
            2: cumulative([18, 20, 14, 24, 12, 3, 7, 2]),
            1: cumulative([14, 14, 18, 22, 18, 4, 6, 4]),
            0: cumulative([18, 26, 13, 14, 12, 9, 3, 5])}
        self.pool = {}
        for tone in (0, 1, 2):
            table, cum, prev = [], self.theme_cum[tone], 0.0
            for t, theme in enumerate(self.themes):
                ph = THEMES[theme][2 - tone]
                share = int((cum[t] - prev) * 840)
                prev = cum[t]
                table.extend(ph[k % len(ph)] for k in range(share))
            self.pool[tone] = table
        self.days = self._day_table()
        self.day_iso = [(START + timedelta(d)).isoformat() for d in range(DAYS)]
        self.day_month = [((START + timedelta(d)).year - START.year) * 12
                          + (START + timedelta(d)).month - 1 for d in range(DAYS)]
        self.months = ["%04d-%02d" % (START.year + m // 12, m % 12 + 1)
                       for m in range(36)]
        self.hms = ["%02d:%02d:" % (h, m) for h in range(24) for m in range(60)]
        hours = cumulative([1, 1, 1, 1, 1, 2, 4, 8, 12, 14, 14, 13, 13, 12, 12,
                            12, 12, 13, 14, 14, 12, 9, 5, 2])
        self.minute_of = []
        for i in range(2880):
            h = bisect_right(hours, i / 2880.0)
            self.minute_of.append(min(h, 23) * 60)

    def _day_table(self):
        w = []
        for d in range(DAYS):
            dow = (START + timedelta(d)).weekday()
            w.append((1.0 + 0.8 * d / DAYS) * (0.55 if dow >= 5 else 1.0))
        return cumulative(w)

    def comment(self, tone):
        rnd = self.rng.random
        u = rnd()
        # length in words: mostly short, a tail up to 60
        if u < 0.30:
            n = 1 + int(rnd() * 5)
        elif u < 0.80:
            n = 6 + int(rnd() * 15)
        else:
            n = 21 + int(rnd() * 40)
        pool, flat = self.pool[tone], self.flat
        npool, nflat = len(pool), len(flat)
        if n < 3:
            return flat[int(rnd() * nflat)] if n == 1 else \
                flat[int(rnd() * nflat)] + " " + flat[int(rnd() * nflat)]
        parts, count = [], 0
        if rnd() < 0.35:
            o = OPEN[tone]
            parts.append(o[int(rnd() * len(o))])
            count += 1
        while count < n:
            r = rnd()
            if r < 0.40:
                p = pool[int(rnd() * npool)]
            elif r < 0.50:
                p = LINK[int(rnd() * len(LINK))]
            elif r < 0.94:
                k = 2 + int(rnd() * 5)
                p = " ".join([flat[int(rnd() * nflat)] for _ in range(k)])
            elif r < 0.955:
                p = "order #%d" % (100000 + int(rnd() * 899999))
            elif r < 0.965:
                p = QUOTES[int(rnd() * len(QUOTES))]
            else:
                w = flat[int(rnd() * nflat)]             # a typo
                p = w[:1] + w[2:] if len(w) > 3 else w + w[-1]
            parts.append(p)
            count += p.count(" ") + 1
            if r > 0.80 and count < n:
                parts[-1] += "," if r < 0.90 else "."
        if count > 8 and rnd() < 0.06:
            i = 1 + int(rnd() * (len(parts) - 1))
            parts[i] = "\n" + parts[i] if rnd() < 0.7 else "\n\n- " + parts[i]
        s = " ".join(parts)
        if s.count(" ") >= 60:                            # cap at 60 words
            s = " ".join(s.split(" ")[:60])
        return s + ("." if rnd() < 0.5 else "")

    def __iter__(self):
        """Yield (fields, month, class) in file order; class 0 det 1 pas 2 prom."""
        rnd = self.rng.random
        n = self.rows
        days, day_iso, day_month = self.days, self.day_iso, self.day_month
        hms, minute_of = self.hms, self.minute_of
        for i in range(n):
            # when
            d = bisect_right(days, (i + 0.5) / n) + int(rnd() * 5) - 2
            d = 0 if d < 0 else DAYS - 1 if d >= DAYS else d
            mi = minute_of[int(rnd() * 2880)] + int(rnd() * 60)
            when = "%sT%s%02dZ" % (day_iso[d], hms[mi], int(rnd() * 60))
            month = day_month[d]
            # who
            c = int(rnd() * self.customers)
            h = (c * 2654435761) & 0xFFFFFFFF
            first = FIRST[(h >> 5) % len(FIRST)]
            email = "" if rnd() < 0.03 else "%s.%d@mail%d.example" % (
                LAST[(h >> 13) % len(LAST)], c, h % 97)
            # segments
            r = bisect_right(self.region_cum, rnd())
            p = bisect_right(self.product_cum, rnd())
            ch = bisect_right(self.channel_cum, rnd())
            pl = bisect_right(self.plan_cum, rnd())
            s = self.by_region[r][bisect_right(self.store_cum[r], rnd())]
            store, sfx = self.stores[s]
            ag = self.by_store[s]
            agent, afx = self.agents[ag[int(rnd() * len(ag))]]
            if rnd() < 0.05:
                agent, afx = "", 0.0
            # score
            shift = (self.region_fx[r] + self.product_fx[p] + self.channel_fx[ch]
                     + self.plan_fx[pl] + self.month_fx[month] + sfx + afx) * 0.5
            u = rnd()
            if u < 0.245 - shift * 0.6:
                cls, score = 0, bisect_right(self.det_cum, rnd())
            elif u < 0.505 - shift:
                cls, score = 1, 7 if rnd() < self.pas_cum else 8
            else:
                cls, score = 2, 9 if rnd() < self.prom_cum else 10
            text = "" if rnd() < 0.45 else self.comment(cls)
            yield (["R%09d" % (i + self.first_id), when, email, first, str(score), text,
                    REGIONS[r], PRODUCTS[p], CHANNELS[ch], PLANS[pl], store,
                    agent], month, cls)


# --------------------------------------------------------------------- output
def quote(field, sep):
    if '"' in field:
        return '"' + field.replace('"', '""') + '"'
    if sep in field or "\n" in field or "\r" in field:
        return '"' + field + '"'
    return field


class Delimited:
    def __init__(self, path, sep=",", eol="\n", bom=False):
        self.f = sys.stdout.buffer if path == "-" else open(path, "wb", 1 << 20)
        self.sep, self.eol, self.buf = sep, eol, []
        if bom:
            self.f.write(b"\xef\xbb\xbf")
        self.f.write((sep.join(COLUMNS) + eol).encode())

    def row(self, fields):
        sep = self.sep
        self.buf.append(sep.join([quote(x, sep) for x in fields]))
        if len(self.buf) >= 4096:
            self.flush()

    def flush(self):
        if self.buf:
            self.f.write((self.eol.join(self.buf) + self.eol).encode())
            self.buf = []

    def close(self):
        self.flush()
        if self.f is not sys.stdout.buffer:
            self.f.close()
        else:
            self.f.flush()


class JsonLines:
    def __init__(self, path):
        self.f = sys.stdout.buffer if path == "-" else open(path, "wb", 1 << 20)

    def row(self, fields):
        o = dict(zip(COLUMNS, fields))
        if o["score"].isdigit():
            o["score"] = int(o["score"])
        self.f.write((json.dumps(o, ensure_ascii=False) + "\n").encode())

    def close(self):
        if self.f is not sys.stdout.buffer:
            self.f.close()
        else:
            self.f.flush()


class Xlsx:
    """A plain SpreadsheetML workbook: one sheet, shared strings for the
    segment values, inline strings for the rest, scores as numbers, dates as
    ISO text.  Enough for an importer's benchmark and tests."""

    def __init__(self, path):
        self.z = zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6)
        self.shared, self.index, self.n, self.refs = [], {}, 0, 0
        self._part("[Content_Types].xml",
                   '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
                   'content-types"><Default Extension="rels" ContentType="'
                   'application/vnd.openxmlformats-package.relationships+xml"/>'
                   '<Default Extension="xml" ContentType="application/xml"/>'
                   '<Override PartName="/xl/workbook.xml" ContentType="application/'
                   'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
                   '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="'
                   'application/vnd.openxmlformats-officedocument.spreadsheetml.'
                   'worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" '
                   'ContentType="application/vnd.openxmlformats-officedocument.'
                   'spreadsheetml.sharedStrings+xml"/></Types>')
        rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        pkg = "http://schemas.openxmlformats.org/package/2006/relationships"
        self._part("_rels/.rels",
                   '<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/'
                   'officeDocument" Target="xl/workbook.xml"/></Relationships>'
                   % (pkg, rel))
        self._part("xl/_rels/workbook.xml.rels",
                   '<Relationships xmlns="%s"><Relationship Id="rId1" Type="%s/'
                   'worksheet" Target="worksheets/sheet1.xml"/><Relationship '
                   'Id="rId2" Type="%s/sharedStrings" Target="sharedStrings.xml"/>'
                   '</Relationships>' % (pkg, rel, rel))
        self.ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        self._part("xl/workbook.xml",
                   '<workbook xmlns="%s" xmlns:r="%s"><sheets><sheet '
                   'name="Responses" sheetId="1" r:id="rId1"/></sheets></workbook>'
                   % (self.ns, rel))
        # fixed timestamps keep the archive's bytes reproducible
        self.s = self.z.open(self._info("xl/worksheets/sheet1.xml"), "w",
                             force_zip64=True)
        self.s.write(('<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns='
                      '"%s"><sheetData>' % self.ns).encode())
        self.buf = []
        self.row(COLUMNS)

    @staticmethod
    def _info(name):
        i = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
        i.compress_type = zipfile.ZIP_DEFLATED
        return i

    def _part(self, name, text):
        self.z.writestr(self._info(name), '<?xml version="1.0" encoding="UTF-8"'
                        ' standalone="yes"?>\n' + text)

    @staticmethod
    def _esc(t):
        return t.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    def row(self, fields):
        self.n += 1
        if self.n > 1048576:
            raise SystemExit("xlsx holds at most 1,048,575 data rows")
        out = ['<row r="%d">' % self.n]
        for k, v in enumerate(fields):
            if v == "":
                continue
            ref = "%s%d" % ("ABCDEFGHIJKL"[k], self.n)
            if k == 4 and v.isdigit():
                out.append('<c r="%s"><v>%s</v></c>' % (ref, v))
            elif k >= 6 or self.n == 1:
                self.refs += 1
                i = self.index.get(v)
                if i is None:
                    i = self.index[v] = len(self.shared)
                    self.shared.append(v)
                out.append('<c r="%s" t="s"><v>%d</v></c>' % (ref, i))
            else:
                out.append('<c r="%s" t="inlineStr"><is><t xml:space="preserve">'
                           '%s</t></is></c>' % (ref, self._esc(v)))
        out.append("</row>")
        self.buf.append("".join(out))
        if len(self.buf) >= 2000:
            self.s.write("".join(self.buf).encode())
            self.buf = []

    def close(self):
        self.s.write(("".join(self.buf) + "</sheetData></worksheet>").encode())
        self.s.close()
        self._part("xl/sharedStrings.xml",
                   '<sst xmlns="%s" count="%d" uniqueCount="%d">%s</sst>'
                   % (self.ns, self.refs, len(self.shared), "".join(
                       '<si><t xml:space="preserve">%s</t></si>' % self._esc(t)
                       for t in self.shared)))
        self.z.close()


# ---------------------------------------------------------------------- truth
class Truth:
    def __init__(self, months):
        self.months = months
        self.scores = [0] * 11
        self.groups = {}                   # (column, value) -> [det, pas, prom]
        self.commented = self.duplicates = self.invalid = self.rows = 0

    def add(self, fields, month, cls):
        self.rows += 1
        self.scores[int(fields[4])] += 1
        if fields[5]:
            self.commented += 1
        g = self.groups
        m = self.months[month]
        for key in (("month", m), ("region", fields[6]), ("product", fields[7]),
                    ("channel", fields[8]), ("plan", fields[9]),
                    ("store", fields[10]), ("agent", fields[11]),
                    ("region_month", fields[6] + "|" + m)):
            c = g.get(key)
            if c is None:
                c = g[key] = [0, 0, 0]
            c[cls] += 1

    @staticmethod
    def cell(c):
        n = sum(c)
        return {"responses": n, "detractors": c[0], "passives": c[1],
                "promoters": c[2],
                "nps": round(100.0 * (c[2] - c[0]) / n, 6) if n else None}

    def dump(self, args):
        det, pas, prom = (sum(self.scores[:7]), sum(self.scores[7:9]),
                          sum(self.scores[9:]))
        out = {"options": {"rows": args.rows, "seed": args.seed,
                           "dup_rate": args.dup_rate, "bad_rate": args.bad_rate},
               "rows_in_file": self.rows + self.duplicates + self.invalid,
               "duplicates": self.duplicates, "invalid": self.invalid,
               "with_comment": self.commented,
               "overall": self.cell([det, pas, prom]),
               "by_score": {str(i): n for i, n in enumerate(self.scores)}}
        for col in ["month"] + SEGMENTS:
            out["by_" + col] = {v: self.cell(c) for (k, v), c
                                in sorted(self.groups.items()) if k == col}
        rm = {}
        for (k, v), c in sorted(self.groups.items()):
            if k == "region_month":
                r, m = v.split("|")
                rm.setdefault(r, {})[m] = self.cell(c)
        out["by_region_month"] = rm
        return out


def main():
    ap = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--rows", type=int, default=100000)
    ap.add_argument("--out", required=True)
    ap.add_argument("--seed", type=int, default=20240607)
    ap.add_argument("--first-id", type=int, default=1)
    ap.add_argument("--format", default="csv", choices=[
        "csv", "csv-semicolon", "csv-excel", "tsv", "jsonl", "xlsx"])
    ap.add_argument("--dup-rate", type=float, default=0.0)
    ap.add_argument("--bad-rate", type=float, default=0.0)
    ap.add_argument("--truth", metavar="FILE")
    args = ap.parse_args()

    writer = {"csv": lambda p: Delimited(p),
              "csv-semicolon": lambda p: Delimited(p, ";"),
              "csv-excel": lambda p: Delimited(p, ",", "\r\n", True),
              "tsv": lambda p: Delimited(p, "\t"),
              "jsonl": JsonLines, "xlsx": Xlsx}[args.format](args.out)
    gen = Generator(args.rows, args.seed, args.first_id)
    truth = Truth(gen.months) if args.truth else None
    # separate stream: the responses are the same with and without extras
    extra = random.Random(args.seed ^ 0x5EED)
    held = None
    bad = [("score", "11"), ("score", ""), ("score", "n/a"), ("score", "-1"),
           ("responded_at", "2024-02-31T10:00:00Z"), ("responded_at", "soon")]
    for fields, month, cls in gen:
        writer.row(fields)
        if truth:
            truth.add(fields, month, cls)
        if args.dup_rate or args.bad_rate:
            if held is not None:
                writer.row(held)
                held = None
                if truth:
                    truth.duplicates += 1
            u = extra.random()
            if u < args.dup_rate:
                held = fields
            elif u < args.dup_rate + args.bad_rate:
                col, val = bad[int(extra.random() * len(bad))]
                b = list(fields)
                b[0] = "X" + b[0][1:]
                b[COLUMNS.index(col)] = val
                writer.row(b)
                if truth:
                    truth.invalid += 1
    if held is not None:
        writer.row(held)
        if truth:
            truth.duplicates += 1
    writer.close()
    if truth:
        text = json.dumps(truth.dump(args), ensure_ascii=False, indent=1) + "\n"
        if args.truth == "-":
            (sys.stderr if args.out == "-" else sys.stdout).write(text)
        else:
            with open(args.truth, "w", encoding="utf-8") as f:
                f.write(text)


if __name__ == "__main__":
    main()
