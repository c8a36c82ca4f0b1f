// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/DevicePixels.h"

#include <QImage>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace wb::charts {

namespace {

bool isWhole(double position) {
    return std::abs(position - std::round(position)) < 1e-3;
}

} // namespace

std::optional<PixelBlock> devicePixels(const QPainter& painter, const QRectF& area,
                                       const QRegion& painted) {
    const QPaintEngine* engine = painter.paintEngine();
    QPaintDevice* const device = engine != nullptr ? engine->paintDevice() : nullptr;
    if (device == nullptr || device->devType() != QInternal::Image) {
        return std::nullopt;
    }
    auto* const image = static_cast<QImage*>(device);
    const bool hasFormat = image->format() == QImage::Format_RGB32 ||
                           image->format() == QImage::Format_ARGB32_Premultiplied;
    const QTransform& transform = painter.deviceTransform();
    const QRectF there = transform.mapRect(area);
    const QRect place = there.toRect();
    const bool isOnPixels = isWhole(there.left()) && isWhole(there.top()) &&
                            isWhole(there.width()) && isWhole(there.height());
    // Half a pixel of the area may lie on another logical one.
    const QRegion missing = QRegion(area.toAlignedRect()) - painted;
    if (!hasFormat || !image->isDetached() || transform.type() > QTransform::TxScale ||
        !isOnPixels || painter.hasClipping() || painter.opacity() != 1 || !missing.isEmpty() ||
        !image->rect().contains(place)) {
        return std::nullopt;
    }
    quint8* const first = image->scanLine(place.top()) + place.left() * qsizetype(sizeof(quint32));
    return PixelBlock{first, image->bytesPerLine(), place.width(), place.height()};
}

} // namespace wb::charts
