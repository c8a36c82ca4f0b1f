// SPDX-FileCopyrightText: 2026 Watchbridge contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/providers/ecs/Ec2Xml.h"

#include <QJsonArray>
#include <QUrl>
#include <QXmlStreamReader>

namespace wb::ecs {

namespace {

constexpr int MostInstances = 1000;

/// The members of one instance, at their own depth: its interfaces have addresses as well.
void readInstance(QXmlStreamReader& xml, QJsonObject& addresses) {
    QString id;
    QString address;
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("instanceId")) {
            id = xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else if (xml.name() == QLatin1String("privateIpAddress")) {
            address = xml.readElementText(QXmlStreamReader::SkipChildElements);
        } else {
            xml.skipCurrentElement();
        }
    }
    if (!id.isEmpty() && addresses.size() < MostInstances) {
        addresses.insert(id, address);
    }
}

void readReservation(QXmlStreamReader& xml, QJsonObject& addresses) {
    while (xml.readNextStartElement()) {
        if (xml.name() != QLatin1String("instancesSet")) {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            readInstance(xml, addresses);
        }
    }
}

QJsonObject errorOf(QXmlStreamReader& xml) {
    QJsonObject error;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isStartElement() && xml.name() == QLatin1String("Code")) {
            error.insert(QLatin1String("__type"), xml.readElementText());
        } else if (xml.isStartElement() && xml.name() == QLatin1String("Message")) {
            error.insert(QLatin1String("message"), xml.readElementText());
        }
    }
    return error;
}

} // namespace

QByteArray ec2Form(const QByteArray& action, const QJsonObject& input) {
    QByteArray form = "Action=" + action + "&Version=2016-11-15";
    const QJsonArray ids = input[QLatin1String("InstanceId")].toArray();
    int number = 0;
    for (const auto& id : ids) {
        form += "&InstanceId." + QByteArray::number(++number) + '=' +
                QUrl::toPercentEncoding(id.toString());
    }
    return form;
}

QJsonObject ec2Answer(const QByteArray& body) {
    QXmlStreamReader xml(body);
    if (!xml.readNextStartElement()) {
        return {};
    }
    if (xml.name() != QLatin1String("DescribeInstancesResponse")) {
        return errorOf(xml);
    }
    QJsonObject addresses;
    while (xml.readNextStartElement()) {
        if (xml.name() != QLatin1String("reservationSet")) {
            xml.skipCurrentElement();
            continue;
        }
        while (xml.readNextStartElement()) {
            readReservation(xml, addresses);
        }
    }
    return xml.hasError() ? QJsonObject() : QJsonObject{{QStringLiteral("addresses"), addresses}};
}

} // namespace wb::ecs
