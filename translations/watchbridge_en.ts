<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchbridge contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ActionOffers</name>
    <message numerus="yes">
        <source>Redeploy %n unhealthy</source>
        <translation>
            <numerusform>Redeploy %n unhealthy</numerusform>
            <numerusform>Redeploy %n unhealthy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message numerus="yes">
        <source>%1, and %n more service(s)</source>
        <translation>
            <numerusform>%1, and %n more service</numerusform>
            <numerusform>%1, and %n more services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message numerus="yes">
        <source>All %n task(s) healthy</source>
        <translation>
            <numerusform>The only task is healthy</numerusform>
            <numerusform>All %n tasks healthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unhealthy</source>
        <translation>
            <numerusform>%1 of %n task unhealthy</numerusform>
            <numerusform>%1 of %n tasks unhealthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) degraded</source>
        <translation>
            <numerusform>%1 of %n task degraded</numerusform>
            <numerusform>%1 of %n tasks degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unknown</source>
        <translation>
            <numerusform>%1 of %n task unknown</numerusform>
            <numerusform>%1 of %n tasks unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more task(s) reach the memory limit in about %1.</source>
        <translation>
            <numerusform>One more task reaches the memory limit in about %1.</numerusform>
            <numerusform>%n more tasks reach the memory limit in about %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s).</source>
        <translation>
            <numerusform>%n more reason.</numerusform>
            <numerusform>%n more reasons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n unhealthy</numerusform>
            <numerusform>%n unhealthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n degraded</numerusform>
            <numerusform>%n degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s)</source>
        <translation>
            <numerusform>%1 of %n task</numerusform>
            <numerusform>%1 of %n tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy as far as judged</source>
        <translation>
            <numerusform>The only task is healthy as far as judged</numerusform>
            <numerusform>All %n tasks healthy as far as judged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionStrip</name>
    <message numerus="yes">
        <source>Redeploying %n task(s) of %1</source>
        <translation>
            <numerusform>Redeploying %n task of %1</numerusform>
            <numerusform>Redeploying %n tasks of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::actions::ItemLine</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::actions::LockButton</name>
    <message numerus="yes">
        <source>Lock actions, %n min left</source>
        <translation>
            <numerusform>Lock actions, %n min left</numerusform>
            <numerusform>Lock actions, %n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlocked %n min</source>
        <translation>
            <numerusform>Unlocked %n min</numerusform>
            <numerusform>Unlocked %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::charts::TaskLines</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::desktop::ServiceSetup</name>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its body departs from the format in %n place(s), first at %1: %2</source>
        <translation>
            <numerusform>Its body departs from the format in %n place, first at %1: %2</numerusform>
            <numerusform>Its body departs from the format in %n places, first at %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetPanel</name>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · WORST FIRST</source>
        <translation>
            <numerusform>FLEET · %n SERVICE</numerusform>
            <numerusform>FLEET · %n SERVICES · WORST FIRST</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · NEW ORDER WAITS</source>
        <translation>
            <numerusform>FLEET · %n SERVICE · NEW ORDER WAITS</numerusform>
            <numerusform>FLEET · %n SERVICES · NEW ORDER WAITS</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLEET NOW, %1 · %n SERVICE(S)</source>
        <translation>
            <numerusform>FLEET NOW, %1 · %n SERVICE</numerusform>
            <numerusform>FLEET NOW, %1 · %n SERVICES</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::items::FleetModel</name>
    <message numerus="yes">
        <source>ran out of memory %n time(s) since the watch began</source>
        <translation>
            <numerusform>ran out of memory once since the watch began</numerusform>
            <numerusform>ran out of memory %n times since the watch began</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsForm</name>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n mistake</numerusform>
            <numerusform>%n mistakes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsPage</name>
    <message numerus="yes">
        <source>%n mistake(s); what the file said before stays in effect.</source>
        <translation>
            <numerusform>%n mistake; what the file said before stays in effect.</numerusform>
            <numerusform>%n mistakes; what the file said before stays in effect.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::setup::WatchPage</name>
    <message numerus="yes">
        <source>%n thing(s) to watch found.</source>
        <translation>
            <numerusform>%n thing to watch found.</numerusform>
            <numerusform>%n things to watch found.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::BacktestPanel</name>
    <message numerus="yes">
        <source>%n false alarm(s) in %1 of data</source>
        <translation>
            <numerusform>%n false alarm in %1 of data</numerusform>
            <numerusform>%n false alarms in %1 of data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) may yet lead to an incident.</source>
        <translation>
            <numerusform>%n alarm may yet lead to an incident.</numerusform>
            <numerusform>%n alarms may yet lead to an incident.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s), the first %2, the longest %3</source>
        <translation>
            <numerusform>%1: %n alarm, from %2, for %3</numerusform>
            <numerusform>%1: %n alarms, the first %2, the longest %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more incident(s), of which %1 would have been missed.</source>
        <translation>
            <numerusform>%n more incident, of which %1 would have been missed.</numerusform>
            <numerusform>%n more incidents, of which %1 would have been missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No data at all of %n service(s): %1.</source>
        <translation>
            <numerusform>No data at all of %n service: %1.</numerusform>
            <numerusform>No data at all of %n services: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) fired.</source>
        <translation>
            <numerusform>%n more rule fired.</numerusform>
            <numerusform>%n more rules fired.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartDesk</name>
    <message numerus="yes">
        <source>%n chart(s) have windows of their own; close one first.</source>
        <translation>
            <numerusform>%n chart has a window of its own; close one first.</numerusform>
            <numerusform>%n charts have windows of their own; close one first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentColumn</name>
    <message numerus="yes">
        <source>All %n service(s) are healthy.</source>
        <translation>
            <numerusform>The one service is healthy.</numerusform>
            <numerusform>All %n services are healthy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, partly judged.</source>
        <translation>
            <numerusform>The one service is healthy, partly judged.</numerusform>
            <numerusform>All %n services are healthy, partly judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, %1 of them partly judged.</source>
        <translation>
            <numerusform>The one service is healthy, %1 of them partly judged.</numerusform>
            <numerusform>All %n services are healthy, %1 of them partly judged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::FirstRunPage</name>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::RangeMenu</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::SettingsNotice</name>
    <message numerus="yes">
        <source>The changed configuration has %n mistake(s); what it said before stays in effect.</source>
        <translation>
            <numerusform>The changed configuration has %n mistake; what it said before stays in effect.</numerusform>
            <numerusform>The changed configuration has %n mistakes; what it said before stays in effect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::StateCounts</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n unhealthy</numerusform>
            <numerusform>%n unhealthy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n degraded</numerusform>
            <numerusform>%n degraded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n unknown</numerusform>
            <numerusform>%n unknown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n healthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n healthy</numerusform>
            <numerusform>%n healthy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::StatusStrip</name>
    <message numerus="yes">
        <source>%Ln target(s) · %1</source>
        <translation>
            <numerusform>%Ln target · %1</numerusform>
            <numerusform>%Ln targets · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n dropped</numerusform>
            <numerusform>%n dropped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>timeline: saving %n entry(s)…</source>
        <translation>
            <numerusform>timeline: saving %n entry…</numerusform>
            <numerusform>timeline: saving %n entries…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <translation>
            <numerusform>%n not recorded</numerusform>
            <numerusform>%n not recorded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not healthy</source>
        <translation>
            <numerusform>%n not healthy</numerusform>
            <numerusform>%n not healthy</numerusform>
        </translation>
    </message>
</context>
</TS>
