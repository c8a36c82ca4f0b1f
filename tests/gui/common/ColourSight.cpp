// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/common/ColourSight.h"

#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace wb::sight {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix Unchanged{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
// Machado et al., table for severity 1.0; they work on linear RGB.
constexpr Matrix Protan{{{0.152286, 1.052583, -0.204868},
                         {0.114503, 0.786281, 0.099216},
                         {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix Deutan{{{0.367322, 0.860646, -0.227968},
                         {0.280085, 0.672501, 0.047413},
                         {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix Tritan{{{1.255528, -0.076749, -0.178779},
                         {-0.078411, 0.930809, 0.147602},
                         {0.004733, 0.691367, 0.303900}}};
// sRGB's primaries and white (D65), IEC 61966-2-1.
constexpr Matrix ToXyz{{{0.4124564, 0.3575761, 0.1804375},
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple White{0.95047, 1, 1.08883};

Triple times(const Matrix& matrix, const Triple& value) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            result[row] += matrix[row][column] * value[column];
        }
    }
    return result;
}

Triple linear(const QColor& colour) {
    const auto decode = [](float part) {
        const double value = part;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return {decode(colour.redF()), decode(colour.greenF()), decode(colour.blueF())};
}

/// L*, a*, b*.
Triple lab(const QColor& colour, Sight sight) {
    const Matrix& matrix = sight == Sight::Protanopia     ? Protan
                           : sight == Sight::Deuteranopia ? Deutan
                           : sight == Sight::Tritanopia   ? Tritan
                                                          : Unchanged;
    Triple seen = times(matrix, linear(colour));
    for (double& part : seen) {
        part = std::clamp(part, 0.0, 1.0);
    }
    Triple xyz = times(ToXyz, seen);
    for (std::size_t at = 0; at < 3; ++at) {
        const double ratio = xyz[at] / White[at];
        xyz[at] = ratio > 216.0 / 24389 ? std::cbrt(ratio) : (24389.0 / 27 * ratio + 16) / 116;
    }
    return {116 * xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])};
}

double hueOf(double a, double b) {
    const double degrees = a == 0 && b == 0 ? 0 : qRadiansToDegrees(std::atan2(b, a));
    return degrees < 0 ? degrees + 360 : degrees;
}

double cosine(double degrees) {
    return std::cos(qDegreesToRadians(degrees));
}

/// The chroma's share that grows at the grey axis.
double seventh(double chroma) {
    return std::sqrt(std::pow(chroma, 7) / (std::pow(chroma, 7) + std::pow(25.0, 7)));
}

double ciede2000(const Triple& one, const Triple& other) {
    const double stretch =
        1 + 0.5 * (1 - seventh((std::hypot(one[1], one[2]) + std::hypot(other[1], other[2])) / 2));
    const double chroma1 = std::hypot(stretch * one[1], one[2]);
    const double chroma2 = std::hypot(stretch * other[1], other[2]);
    const double hue1 = hueOf(stretch * one[1], one[2]);
    const double hue2 = hueOf(stretch * other[1], other[2]);
    const bool grey = chroma1 * chroma2 == 0;
    double turn = grey ? 0 : hue2 - hue1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    double hue = hue1 + hue2;
    if (!grey) {
        hue = std::abs(hue1 - hue2) <= 180 ? hue / 2 : hue < 360 ? hue / 2 + 180 : hue / 2 - 180;
    }
    const double lightness = (one[0] + other[0]) / 2 - 50;
    const double chroma = (chroma1 + chroma2) / 2;
    const double t = 1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) +
                     0.32 * cosine(3 * hue + 6) - 0.20 * cosine(4 * hue - 63);
    const double dL = (other[0] - one[0]) /
                      (1 + 0.015 * lightness * lightness / std::sqrt(20 + lightness * lightness));
    const double dC = (chroma2 - chroma1) / (1 + 0.045 * chroma);
    const double dH = 2 * std::sqrt(chroma1 * chroma2) * std::sin(qDegreesToRadians(turn / 2)) /
                      (1 + 0.015 * chroma * t);
    const double rotation =
        -2 * seventh(chroma) *
        std::sin(qDegreesToRadians(60 * std::exp(-std::pow((hue - 275) / 25, 2))));
    return std::sqrt(dL * dL + dC * dC + dH * dH + rotation * dC * dH);
}

double luminance(const QColor& colour) {
    const Triple part = linear(colour);
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
}

} // namespace

QColor over(const QColor& front, const QColor& ground) {
    const float alpha = front.alphaF();
    const auto mix = [alpha](float above, float below) {
        return alpha * above + (1 - alpha) * below;
    };
    return QColor::fromRgbF(mix(front.redF(), ground.redF()), mix(front.greenF(), ground.greenF()),
                            mix(front.blueF(), ground.blueF()));
}

double contrast(const QColor& one, const QColor& other) {
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

double distance(const QColor& one, const QColor& other, Sight sight) {
    return ciede2000(lab(one, sight), lab(other, sight));
}

} // namespace wb::sight
