// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/branch_pack_maker.h"

#include "model/session.h"

#include <cmath>

namespace earshot {

namespace {

struct BranchFigures
{
    std::vector<SnapshotPtr> branches;
    std::vector<ResponseId> quotes;
};

} // namespace

BranchPackMaker::BranchPackMaker(Session &session, QObject *parent)
    : QObject(parent), m_session(session), m_counting(this), m_writing(this), m_stop(std::make_shared<std::atomic_bool>(false))
{
    connect(&session, &Session::responsesReady, this, [this](quint64 token, const std::vector<Response> &responses) {
        if (m_running && token == m_token)
            lay(responses);
    });
    connect(&session, &Session::failed, this, [this](const Error &error) {
        if (m_running && m_token != 0)
            end({{}, error, false});
    });
}

BranchPackMaker::~BranchPackMaker()
{
    m_stop->store(true);
}

void BranchPackMaker::write(const BranchPack &pack, const ReportInput &whole, ReportFormat format, const QString &folder)
{
    m_running = true;
    m_stop->store(false);
    m_pack = pack;
    m_whole = whole;
    m_format = format;
    m_folder = folder;
    m_counting.start(
        [pack, whole, comments = m_session.comments(), stop = m_stop](const JobControl &) {
            BranchFigures figures{branchSnapshots(pack, whole, comments, StopSign(*stop)), {}};
            figures.quotes = branchQuotes(figures.branches, whole.options);
            return figures;
        },
        [this](const BranchFigures &figures) {
            m_branches = figures.branches;
            m_stop->load() ? end({{}, {}, true}) : readComments(figures.quotes);
        });
}

void BranchPackMaker::readComments(const std::vector<ResponseId> &ids)
{
    if (ids.empty() || !m_session.isOpen())
        return lay({});
    m_token = m_session.newToken();
    m_session.fetchResponses(m_token, ids);
}

void BranchPackMaker::lay(const std::vector<Response> &quotes)
{
    m_token = 0;
    const auto count = static_cast<double>(m_branches.size());
    m_writing.start(
        [pack = m_pack, whole = m_whole, branches = m_branches, quotes, format = m_format, folder = m_folder, stop = m_stop](const JobControl &control) {
            return writeBranches(pack, whole, branches, quotes, format, folder, [&](size_t finished, const QString &) {
                control.report(static_cast<double>(finished) / static_cast<double>(branches.size()));
                return !stop->load() && !control.isCanceled();
            });
        },
        [this](const WrittenPack &written) { end(written); },
        [this, count](double done) { Q_EMIT progressed(static_cast<int>(std::lround(done * count))); });
}

void BranchPackMaker::stop()
{
    m_stop->store(true);
    if (m_token != 0)
        end({{}, {}, true});
}

void BranchPackMaker::end(const WrittenPack &written)
{
    m_token = 0;
    m_running = false;
    m_branches.clear();
    Q_EMIT finished(written);
}

} // namespace earshot
