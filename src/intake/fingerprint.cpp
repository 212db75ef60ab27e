// SPDX-FileCopyrightText: 2026 The Earshot authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/fingerprint.h"

#include "intake/intake_text.h"

#include <QFile>
#include <memory>
#include <openssl/evp.h>

namespace earshot {

namespace {

constexpr qint64 BlockSize = 1 << 20;

Result<QString> sha256(const QString &path, const std::atomic_bool &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error{ErrorCode::FileUnreadable, Intake::tr("The file “%1” cannot be opened any more.").arg(path), file.errorString()};
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> hash(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    EVP_DigestInit_ex(hash.get(), EVP_sha256(), nullptr);
    QByteArray block(BlockSize, Qt::Uninitialized);
    for (qint64 count = 0; (count = file.read(block.data(), block.size())) > 0;) {
        if (stop)
            return Error{ErrorCode::Cancelled, {}, {}};
        EVP_DigestUpdate(hash.get(), block.constData(), static_cast<size_t>(count));
    }
    QByteArray digest(EVP_MD_size(EVP_sha256()), '\0');
    EVP_DigestFinal_ex(hash.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr);
    return QString::fromLatin1(digest.toHex());
}

} // namespace

Fingerprint::Fingerprint(const QString &path)
    : m_hex(std::async(std::launch::async, [this, path] { return sha256(path, m_stop); }))
{
}

} // namespace earshot
