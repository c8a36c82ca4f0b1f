<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchbridge contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<!-- Only the plural forms: all other texts are English in the sources. -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>wb::fleet::FleetPanel</name>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · WORST FIRST</source>
        <translation>
            <numerusform>FLEET · %n SERVICE</numerusform>
            <numerusform>FLEET · %n SERVICES · WORST FIRST</numerusform>
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
    <name>wb::shell::StatusStrip</name>
    <message numerus="yes">
        <source>%n target(s) · %1</source>
        <translation>
            <numerusform>%n target · %1</numerusform>
            <numerusform>%n targets · %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>timeline: saving %n entry(s) …</source>
        <translation>
            <numerusform>timeline: saving %n entry …</numerusform>
            <numerusform>timeline: saving %n entries …</numerusform>
        </translation>
    </message>
</context>
</TS>
