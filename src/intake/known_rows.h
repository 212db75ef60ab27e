// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/row_block.h"
#include "storage/duplicate_index.h"

namespace earshot {

/// What the rows of a file are compared with: the responses of the document and the rows before. Used by the thread that
/// reads them, because the one that writes has more to do.
class KnownRows
{
public:
    virtual ~KnownRows() = default;
    /// Block by block, in the order of the file.
    void recognise(RowBlock &block);

protected:
    /// The memory is slow to answer: said some rows ahead of recognise().
    virtual void expect(const ResponseKeys &keys) const = 0;
    virtual void recognise(RowBlock::Row &row) = 0;
};

/// Rows that are going to be written.
class RowsOfImport : public KnownRows
{
public:
    explicit RowsOfImport(BatchWriter &writer) : m_writer(writer) {}

protected:
    void expect(const ResponseKeys &keys) const override { m_writer.expect(keys); }
    void recognise(RowBlock::Row &row) override { m_writer.recognise(row.response, row.keys, row.recognition); }

private:
    BatchWriter &m_writer;
};

/// Rows that are only counted.
class RowsOfTrial : public KnownRows
{
public:
    RowsOfTrial(DuplicateIndex &known, DuplicatePolicy policy) : m_known(known), m_policy(policy) {}

protected:
    void expect(const ResponseKeys &keys) const override { m_known.expect(keys.response); }
    void recognise(RowBlock::Row &row) override
    {
        row.recognition.known = m_policy != DuplicatePolicy::KeepBoth && m_known.isDuplicate(row.keys.response);
    }

private:
    DuplicateIndex &m_known;
    DuplicatePolicy m_policy;
};

} // namespace earshot
