// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/saved_scopes.h"
#include "support/responses.h"

#include <QTest>

using namespace earshot;
using namespace earshot::test;

namespace {

DatasetPtr visits(const char *attributes = "store plan")
{
    return parseResponses(QStringLiteral("attributes: %1\n2024-02-01 9 north p1 #late\n2024-02-02 3 south p2\n")
                              .arg(QString::fromLatin1(attributes))).dataset;
}

} // namespace

class SavedScopesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comeBackFromTheDocument()
    {
        const DatasetPtr data = visits();
        Scope scope;
        scope.period = {QDate(2024, 1, 1), QDate(2024, 1, 31)};
        scope.setFilter(data->attributes()[1].attribute.id, {QStringLiteral("p1"), QString()});
        scope.setCategories({Category::Detractor});
        scope.tags = {data->tags().front().tag.id};
        scope.search = QStringLiteral("wait*");
        SavedScopes saved;
        saved.save(QStringLiteral("Late & low"), scope, *data);
        const SavedScopes again(saved.toJson(), *data);
        QCOMPARE(again.list().size(), size_t(1));
        QCOMPARE(again.list().front().name, QStringLiteral("Late & low"));
        Scope now;
        now.period = {QDate(2024, 2, 1), QDate(2024, 2, 29)};
        now.comparison.kind = Comparison::Kind::LastYear;
        Scope expected = scope;
        expected.period = now.period;
        expected.comparison = now.comparison;
        QCOMPARE(again.list().front().in(now), expected);
    }

    /// Without its attribute it would mean others: it is kept, and not used.
    void oneWhoseAttributeIsGoneIsKeptButNotUsed()
    {
        const DatasetPtr data = visits();
        Scope scope;
        scope.setFilter(data->attributes()[1].attribute.id, {QStringLiteral("p1")});
        SavedScopes saved;
        saved.save(QStringLiteral("p1"), scope, *data);
        const SavedScopes elsewhere(saved.toJson(), *visits("store shelf"));
        QVERIFY(!elsewhere.list().front().conditions);
        QCOMPARE(elsewhere.toJson(), saved.toJson());
    }

    void namesAreUnique()
    {
        const DatasetPtr data = visits();
        SavedScopes saved;
        for (const char *name : {"a", "b", "a"})
            saved.save(QString::fromLatin1(name), {}, *data);
        const auto names = [&] {
            QString all;
            for (const SavedScopes::Saved &one : saved.list())
                all += one.name + u' ';
            return all.trimmed();
        };
        QCOMPARE(names(), QStringLiteral("b a"));
        saved.rename(QStringLiteral("b"), QStringLiteral("a"));
        QCOMPARE(names(), QStringLiteral("a"));
        saved.rename(QStringLiteral("a"), QString());
        QCOMPARE(names(), QStringLiteral("a"));
        QCOMPARE(SavedScopes(saved.toJson(), *data).list().front().name, QStringLiteral("a"));
        saved.remove(QStringLiteral("a"));
        QVERIFY(saved.list().empty());
    }

    void nonsenseIsPassedOver()
    {
        const DatasetPtr data = visits();
        QVERIFY(SavedScopes("[]", *data).list().empty());
        QVERIFY(SavedScopes("{\"scopes\": [1, {\"name\": \"\"}]}", *data).list().empty());
        const SavedScopes odd("{\"scopes\": [{\"name\": \"x\", \"scores\": [-4, 3, 99]}]}", *data);
        QCOMPARE(odd.list().front().conditions->scores.count(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(SavedScopesTest)
#include "tst_saved_scopes.moc"
