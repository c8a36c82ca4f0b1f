<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchbridge contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionOffers</name>
    <message>
        <source>%1 is read-only. Set “actions: enabled” in the configuration to act.</source>
        <translation>%1 ist schreibgeschützt. Zum Eingreifen „actions: enabled“ in der Konfiguration setzen.</translation>
    </message>
    <message>
        <source>Nothing is known of the service yet.</source>
        <translation>Über den Service ist noch nichts bekannt.</translation>
    </message>
    <message>
        <source>%1 has no deploy provider in the configuration.</source>
        <translation>%1 hat in der Konfiguration keinen Deploy-Provider.</translation>
    </message>
    <message>
        <source>An action is under way: %1.</source>
        <translation>Eine Aktion läuft bereits: %1.</translation>
    </message>
    <message>
        <source>The deploy provider cannot be read: %1</source>
        <translation>Der Deploy-Provider ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The deploy provider has not answered yet.</source>
        <translation>Der Deploy-Provider hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>A deployment of %1 by %2 is running.</source>
        <translation>Ein Deployment von %1 durch %2 läuft.</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>jemand anderen</translation>
    </message>
    <message>
        <source>Redeploy unhealthy</source>
        <translation>Fehlerhafte neu deployen</translation>
    </message>
    <message numerus="yes">
        <source>Redeploy %n unhealthy</source>
        <translation>
            <numerusform>%n fehlerhaften neu deployen</numerusform>
            <numerusform>%n fehlerhafte neu deployen</numerusform>
        </translation>
    </message>
    <message>
        <source>No task of %1 is unhealthy.</source>
        <translation>Kein Task von %1 ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>Rollback auf %1</translation>
    </message>
    <message>
        <source>No earlier release of %1 is known to be good.</source>
        <translation>Von %1 ist kein früheres fehlerfreies Release bekannt.</translation>
    </message>
    <message>
        <source>%1 is no longer available.</source>
        <translation>%1 ist nicht mehr verfügbar.</translation>
    </message>
    <message>
        <source>Goes back together with %1.</source>
        <translation>Wird zusammen mit %1 zurückgerollt.</translation>
    </message>
    <message>
        <source>%1 You will be asked for a reason to go on all the same.</source>
        <translation>%1 Wenn Sie trotzdem weitermachen, werden Sie nach einem Grund gefragt.</translation>
    </message>
    <message>
        <source>Actions are locked: unlock them with U.</source>
        <translation>Aktionen sind gesperrt: mit U entsperren.</translation>
    </message>
    <message>
        <source>Whether a task of %1 is unhealthy is not known: %2 of %3 cannot be judged.</source>
        <translation>Ob ein Task von %1 fehlerhaft ist, ist nicht bekannt: %2 von %3 sind nicht zu beurteilen.</translation>
    </message>
    <message>
        <source>Stops the deployment of %1 by %2 that runs.</source>
        <translation>Stoppt das laufende Deployment von %1 durch %2.</translation>
    </message>
    <message>
        <source>One redeploy takes at most %1 tasks. Roll back, or redeploy at the orchestrator.</source>
        <translation>Ein Redeploy umfasst höchstens %1 Tasks. Machen Sie ein Rollback, oder deployen Sie am Orchestrator neu.</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>%1: no target answers</source>
        <translation>%1: kein Target antwortet</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more service(s)</source>
        <translation>
            <numerusform>%1, und %n weiterer Service</numerusform>
            <numerusform>%1, und %n weitere Services</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on the screen is current.</source>
        <translation>Nichts auf dem Bildschirm ist aktuell.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>next, previous service (or ↓ ↑; → ← for its tasks)</source>
        <translation>nächster, voriger Service (oder ↓ ↑; → ← für seine Tasks)</translation>
    </message>
    <message>
        <source>redeploy the unhealthy tasks of the chosen service</source>
        <translation>fehlerhafte Tasks des gewählten Service neu deployen</translation>
    </message>
    <message>
        <source>roll back the chosen service</source>
        <translation>Rollback des gewählten Service</translation>
    </message>
    <message>
        <source>undo an armed action; dismiss its result</source>
        <translation>vorgemerkte Aktion zurücknehmen; Ergebnis schließen</translation>
    </message>
    <message>
        <source>go now: do not wait for the countdown</source>
        <translation>sofort ausführen, ohne den Countdown abzuwarten</translation>
    </message>
    <message>
        <source>write a note into the timeline</source>
        <translation>Notiz in die Timeline schreiben</translation>
    </message>
    <message>
        <source>on a chart: zoom (or the wheel)</source>
        <translation>im Diagramm: zoomen (oder Mausrad)</translation>
    </message>
    <message>
        <source>go to a service, task, action, theme or language</source>
        <translation>zu Service, Task, Aktion, Design oder Sprache</translation>
    </message>
    <message>
        <source>text larger, smaller (Ctrl 0: as designed)</source>
        <translation>Schrift größer, kleiner (Ctrl 0: Originalgröße)</translation>
    </message>
    <message>
        <source>next control</source>
        <translation>nächstes Bedienelement</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>diese Übersicht</translation>
    </message>
    <message>
        <source>charts over 5 min, 30 min, 1 h, 6 h, 24 h, 7 days</source>
        <translation>Diagramme über 5&#xa0;min, 30&#xa0;min, 1&#xa0;h, 6&#xa0;h, 24&#xa0;h, 7 Tage</translation>
    </message>
    <message>
        <source>compare with yesterday, last week, before the deployment</source>
        <translation>mit gestern, letzter Woche, vor dem Deployment vergleichen</translation>
    </message>
    <message>
        <source>on a chart: copy the picture (with Shift: values)</source>
        <translation>im Diagramm: Bild kopieren (mit Shift: Werte)</translation>
    </message>
    <message>
        <source>always the worst service</source>
        <translation>immer der schlechteste Service</translation>
    </message>
    <message>
        <source>filter the services (Esc: all of them again)</source>
        <translation>Services filtern (Esc: wieder alle)</translation>
    </message>
    <message>
        <source>heat map of all tasks (Enter: to the task in the list)</source>
        <translation>Heatmap aller Tasks (Enter: zum Task in der Liste)</translation>
    </message>
    <message>
        <source>wall display: one service after the other</source>
        <translation>Wandanzeige: ein Service nach dem anderen</translation>
    </message>
    <message>
        <source>unlock actions for a while; lock them again</source>
        <translation>Aktionen für eine Weile entsperren; wieder sperren</translation>
    </message>
    <message>
        <source>snooze the chosen service</source>
        <translation>gewählten Service zurückstellen</translation>
    </message>
    <message>
        <source>environments side by side</source>
        <translation>Umgebungen nebeneinander</translation>
    </message>
    <message>
        <source>watch a further service</source>
        <translation>weiteren Service überwachen</translation>
    </message>
    <message>
        <source>lead the incident</source>
        <translation>Incident leiten</translation>
    </message>
    <message>
        <source>update customers</source>
        <translation>Kunden informieren</translation>
    </message>
    <message>
        <source>export the timeline</source>
        <translation>Timeline exportieren</translation>
    </message>
    <message>
        <source>sounds off for a while</source>
        <translation>Töne für eine Weile aus</translation>
    </message>
    <message>
        <source>charts from … to …</source>
        <translation>Diagramme von … bis …</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>zurück zu live</translation>
    </message>
    <message>
        <source>on a chart: through time (or drag)</source>
        <translation>im Diagramm: durch die Zeit (oder ziehen)</translation>
    </message>
    <message>
        <source>on a chart: mark a range (or drag with Shift)</source>
        <translation>im Diagramm: Bereich markieren (oder mit Shift ziehen)</translation>
    </message>
    <message>
        <source>try rules on the marked range</source>
        <translation>Regeln am markierten Bereich erproben</translation>
    </message>
    <message>
        <source>on a chart: logarithmic</source>
        <translation>im Diagramm: logarithmisch</translation>
    </message>
    <message>
        <source>on a chart: in a window of its own</source>
        <translation>im Diagramm: in eigenem Fenster</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>ConfigDraft</name>
    <message>
        <source>The file is no configuration; mend it as text.</source>
        <translation>Die Datei ist keine Konfiguration; bitte als Text korrigieren.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>Zeile %1 kann nicht gelesen werden; korrigieren Sie sie zuerst als Text.</translation>
    </message>
    <message>
        <source>An environment needs a service: remove the environment as text, or watch another service first.</source>
        <translation>Eine Umgebung braucht einen Service: Entfernen Sie die Umgebung als Text oder überwachen Sie zuerst einen anderen Service.</translation>
    </message>
    <message>
        <source>There is no such example.</source>
        <translation>Ein solches Beispiel gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>ConfigEdit</name>
    <message>
        <source>The file belongs to another user or group, which replacing it would change, so that others could no longer read it: change it as its owner (%1).</source>
        <translation>Die Datei gehört einem anderen Benutzer oder einer anderen Gruppe; das Ersetzen würde dies ändern, und andere könnten sie nicht mehr lesen: Ändern Sie sie als ihr Eigentümer (%1).</translation>
    </message>
    <message>
        <source>The configuration cannot be read.</source>
        <translation>Die Konfiguration kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The configuration is larger than 4 MiB.</source>
        <translation>Die Konfiguration ist größer als 4&#xa0;MiB.</translation>
    </message>
    <message>
        <source>The file is read-only: allow writing (chmod u+w %1), or change it where it comes from.</source>
        <translation>Die Datei ist schreibgeschützt: Erlauben Sie das Schreiben (chmod u+w %1) oder ändern Sie sie dort, woher sie kommt.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written into, which replacing the file takes: allow it, or change the file where it comes from.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden, was zum Ersetzen der Datei nötig ist: Erlauben Sie es oder ändern Sie die Datei dort, woher sie kommt.</translation>
    </message>
    <message>
        <source>Fix the configuration&apos;s mistakes first, the first is in line %1.</source>
        <translation>Beheben Sie zuerst die Fehler der Konfiguration; der erste steht in Zeile %1.</translation>
    </message>
    <message>
        <source>The configuration lists its services in a way that this program does not write into. Copy the text and add it yourself.</source>
        <translation>Die Konfiguration führt ihre Services in einer Form auf, in die dieses Programm nicht schreibt. Kopieren Sie den Text und fügen Sie ihn selbst ein.</translation>
    </message>
    <message>
        <source>The service cannot be added without changing something else. Copy the text and add it yourself.</source>
        <translation>Der Service kann nicht hinzugefügt werden, ohne etwas anderes zu ändern. Kopieren Sie den Text und fügen Sie ihn selbst ein.</translation>
    </message>
    <message>
        <source>The configuration has changed meanwhile; nothing was written.</source>
        <translation>Die Konfiguration hat sich inzwischen geändert; nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Component on the status page</source>
        <translation>Komponente der Statusseite</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>Adressen, eine je Zeile</translation>
    </message>
    <message>
        <source>Files of targets (file_sd)</source>
        <translation>Dateien mit Targets (file_sd)</translation>
    </message>
    <message>
        <source>URLs of targets (http_sd)</source>
        <translation>URLs von Targets (http_sd)</translation>
    </message>
    <message>
        <source>Read these every</source>
        <translation>Diese lesen alle</translation>
    </message>
    <message>
        <source>Where the token is</source>
        <translation>Wo das Token steht</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Latency: histogram</source>
        <translation>Latenz: Histogramm</translation>
    </message>
    <message>
        <source>Latency: unit</source>
        <translation>Latenz: Einheit</translation>
    </message>
    <message>
        <source>Traffic: counter</source>
        <translation>Traffic: Zähler</translation>
    </message>
    <message>
        <source>Errors: counter</source>
        <translation>Fehler: Zähler</translation>
    </message>
    <message>
        <source>Errors: which are bad</source>
        <translation>Fehler: was dazu zählt</translation>
    </message>
    <message>
        <source>Memory: gauge</source>
        <translation>Speicher: Gauge</translation>
    </message>
    <message>
        <source>Memory: limit</source>
        <translation>Speicher: Limit</translation>
    </message>
    <message>
        <source>CPU: counter</source>
        <translation>CPU: Zähler</translation>
    </message>
    <message>
        <source>CPU: limit</source>
        <translation>CPU: Limit</translation>
    </message>
    <message>
        <source>Out-of-memory kills: counter</source>
        <translation>OOM-Kills: Zähler</translation>
    </message>
    <message>
        <source>Release: gauge</source>
        <translation>Release: Gauge</translation>
    </message>
    <message>
        <source>Latency p95 at most</source>
        <translation>Latenz p95 höchstens</translation>
    </message>
    <message>
        <source>Errors at most</source>
        <translation>Fehler höchstens</translation>
    </message>
    <message>
        <source>The autoscaler looks at</source>
        <translation>Der Autoscaler achtet auf</translation>
    </message>
    <message>
        <source>and scales above</source>
        <translation>und skaliert bei mehr als</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Provider</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Name beim Provider</translation>
    </message>
    <message>
        <source>Engine of a manager</source>
        <translation>Engine eines Managers</translation>
    </message>
    <message>
        <source>Where the authority is</source>
        <translation>Wo das CA-Zertifikat liegt</translation>
    </message>
    <message>
        <source>Where the certificate is</source>
        <translation>Wo das Zertifikat liegt</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>Wo der Schlüssel liegt</translation>
    </message>
    <message>
        <source>Settings whose values may be shown</source>
        <translation>Settings, deren Werte sichtbar sein dürfen</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Endpoint instead of AWS</source>
        <translation>Endpunkt statt AWS</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Kind of workload</source>
        <translation>Art des Workloads</translation>
    </message>
    <message>
        <source>Kubeconfig</source>
        <translation>Kubeconfig</translation>
    </message>
    <message>
        <source>Programs that may be run for it</source>
        <translation>Programme, die dafür laufen dürfen</translation>
    </message>
    <message>
        <source>Goes back together with</source>
        <translation>Wird zurückgerollt zusammen mit</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Timeout</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Native histograms</source>
        <translation>Native Histogramme</translation>
    </message>
    <message>
        <source>Body at most</source>
        <translation>Body höchstens</translation>
    </message>
    <message>
        <source>Header at most</source>
        <translation>Header höchstens</translation>
    </message>
    <message>
        <source>Samples at most</source>
        <translation>Samples höchstens</translation>
    </message>
    <message>
        <source>Labels of a sample at most</source>
        <translation>Labels je Sample höchstens</translation>
    </message>
    <message>
        <source>A label at most</source>
        <translation>Ein Label höchstens</translation>
    </message>
    <message>
        <source>Redirects at most</source>
        <translation>Umleitungen höchstens</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Unlocked actions stay so for</source>
        <translation>Entsperrte Aktionen bleiben es für</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Wall display: each service for</source>
        <translation>Wandanzeige: jeder Service für</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Keep what was recorded for</source>
        <translation>Aufzeichnungen behalten für</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signale</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Rollback and redeploy</source>
        <translation>Rollback und Redeploy</translation>
    </message>
    <message>
        <source>Scraping</source>
        <translation>Scraping</translation>
    </message>
    <message>
        <source>Under a new name it begins a history of its own; what was recorded stays under the old one.</source>
        <translation>Unter neuem Namen beginnt eine eigene Historie; was aufgezeichnet ist, bleibt unter dem alten.</translation>
    </message>
    <message>
        <source>Under a new name it begins a record of its own; what was recorded stays under the old one.</source>
        <translation>Unter neuem Namen beginnt eine eigene Aufzeichnung; was aufgezeichnet ist, bleibt unter dem alten.</translation>
    </message>
    <message>
        <source>Enabled: whoever sits at this window can unlock them (U), then redeploy and roll back each service here that has a provider. That changes production.</source>
        <translation>Aktiviert: Wer an diesem Fenster sitzt, kann sie entsperren (U) und dann jeden Service hier, der einen Provider hat, neu deployen und zurückrollen. Das ändert die Produktion.</translation>
    </message>
    <message>
        <source>Read-only: nothing in this window can change this environment.</source>
        <translation>Schreibgeschützt: Nichts in diesem Fenster kann diese Umgebung ändern.</translation>
    </message>
    <message>
        <source>env:VARIABLE, file:PATH or keychain:NAME; never the secret itself.</source>
        <translation>env:VARIABLE, file:PFAD oder keychain:NAME; nie das Geheimnis selbst.</translation>
    </message>
    <message>
        <source>Grey values below come from the preset; what you enter takes precedence.</source>
        <translation>Graue Werte unten kommen aus der Vorlage; Ihre Eingaben haben Vorrang.</translation>
    </message>
    <message>
        <source>None: this service cannot be redeployed or rolled back here.</source>
        <translation>Keiner: Dieser Service kann hier weder neu deployt noch zurückgerollt werden.</translation>
    </message>
    <message>
        <source>Until somebody chooses otherwise in the window.</source>
        <translation>Bis jemand im Fenster anders wählt.</translation>
    </message>
    <message>
        <source>What is older than this is deleted, and no undoing of the saving brings it back.</source>
        <translation>Was älter ist, wird gelöscht, und auch das Rückgängigmachen des Speicherns bringt es nicht zurück.</translation>
    </message>
    <message>
        <source>It takes effect at the next start, and so does all that is changed until then.</source>
        <translation>Gilt ab dem nächsten Start, wie auch alles, was bis dahin geändert wird.</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicherung</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Running tasks, as told by</source>
        <translation>Laufende Tasks laut</translation>
    </message>
    <message>
        <source>Port of their metrics</source>
        <translation>Port ihrer Metriken</translation>
    </message>
    <message>
        <source>Overlay network to reach them</source>
        <translation>Overlay-Netz, das zu ihnen führt</translation>
    </message>
    <message>
        <source>URL of its API</source>
        <translation>URL seiner API</translation>
    </message>
    <message>
        <source>Where user:password is</source>
        <translation>Wo Benutzer:Passwort steht</translation>
    </message>
    <message>
        <source>Its requests follow the example</source>
        <translation>Die Requests folgen dem Beispiel</translation>
    </message>
    <message>
        <source>or what this file describes</source>
        <translation>oder dem, was diese Datei beschreibt</translation>
    </message>
    <message>
        <source>Redeploy: %1</source>
        <translation>Neu deployen: %1</translation>
    </message>
    <message>
        <source>Rollback: %1</source>
        <translation>Rollback: %1</translation>
    </message>
    <message>
        <source>Abort: %1</source>
        <translation>Abbruch: %1</translation>
    </message>
    <message>
        <source>Its runs: %1</source>
        <translation>Die Läufe: %1</translation>
    </message>
    <message>
        <source>What runs now: %1</source>
        <translation>Was jetzt läuft: %1</translation>
    </message>
    <message>
        <source>Releases: %1</source>
        <translation>Releases: %1</translation>
    </message>
    <message>
        <source>Tasks: %1</source>
        <translation>Tasks: %1</translation>
    </message>
    <message>
        <source>Each task that runs there is scraped. Where nothing else than port and network is entered, the place is that of rollback and redeploy, if that is the same orchestrator.</source>
        <translation>Jeder Task, der dort läuft, wird abgefragt. Sind nur Port und Netz eingetragen, gilt der unter „Rollback und Redeploy“ angegebene Ort, sofern es derselbe Orchestrator ist.</translation>
    </message>
    <message>
        <source>Choosing one writes its requests in place of those that are here. Only the URL is yours to enter; see that what they send is what your pipeline takes.</source>
        <translation>Die Wahl schreibt dessen Requests anstelle der hiesigen. Nur die URL tragen Sie selbst ein; prüfen Sie, ob Ihre Pipeline annimmt, was gesendet wird.</translation>
    </message>
    <message>
        <source>A configuration whose first webhook is meant, or its “deploy” alone. It is copied: what changes there later changes nothing here.</source>
        <translation>Eine Konfiguration, deren erster Webhook gemeint ist, oder nur dessen „deploy“. Sie wird kopiert: Was sich dort später ändert, ändert hier nichts.</translation>
    </message>
    <message>
        <source>Where the header %1 is</source>
        <translation>Wo der Header %1 steht</translation>
    </message>
    <message>
        <source>none: they are your own</source>
        <translation>keinem: Es sind eigene</translation>
    </message>
    <message>
        <source>In the example: %1</source>
        <translation>Im Beispiel: %1</translation>
    </message>
    <message>
        <source>Severity 1: update every</source>
        <translation>Schweregrad 1: Kunden informieren alle</translation>
    </message>
    <message>
        <source>Severity 2: update every</source>
        <translation>Schweregrad 2: Kunden informieren alle</translation>
    </message>
    <message>
        <source>Severity 3: update every</source>
        <translation>Schweregrad 3: Kunden informieren alle</translation>
    </message>
    <message>
        <source>Severity 4: update every</source>
        <translation>Schweregrad 4: Kunden informieren alle</translation>
    </message>
    <message>
        <source>Severity 5: update every</source>
        <translation>Schweregrad 5: Kunden informieren alle</translation>
    </message>
    <message>
        <source>Capacity is pinned while it goes back</source>
        <translation>Kapazität während des Rollbacks festhalten</translation>
    </message>
</context>
<context>
    <name>Joins</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>JudgedWords</name>
    <message>
        <source>latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>too few requests</source>
        <translation>zu wenige Requests</translation>
    </message>
    <message>
        <source>no limit or objective known</source>
        <translation>weder Limit noch Ziel bekannt</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Over its limit: %1</source>
        <translation>Mehr als erlaubt: %1</translation>
    </message>
    <message>
        <source>Not judged: %1</source>
        <translation>Nicht beurteilt: %1</translation>
    </message>
    <message>
        <source>Judged: %1. %2</source>
        <translation>Beurteilt: %1. %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>LookCommands</name>
    <message>
        <source>Theme: the system&apos;s</source>
        <translation>Design: wie das System</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Design: dunkel</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Design: hell</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Design: hoher Kontrast</translation>
    </message>
    <message>
        <source>look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Text: larger</source>
        <translation>Schrift: größer</translation>
    </message>
    <message>
        <source>Text: smaller</source>
        <translation>Schrift: kleiner</translation>
    </message>
    <message>
        <source>Text: designed size</source>
        <translation>Schrift: Originalgröße</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
</context>
<context>
    <name>MuteMenu</name>
    <message>
        <source>Sounds on</source>
        <translation>Töne an</translation>
    </message>
    <message>
        <source>Sounds off for %1</source>
        <translation>Töne aus für %1</translation>
    </message>
    <message>
        <source>no sounds for %1</source>
        <translation>Ton aus, noch %1</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>, falling; healthy when clearly below</source>
        <translation>, fallend; in Ordnung, sobald deutlich darunter</translation>
    </message>
    <message>
        <source>; healthy when clearly below</source>
        <translation>; in Ordnung, sobald deutlich darunter</translation>
    </message>
    <message>
        <source>; healthy when it stays so</source>
        <translation>; in Ordnung, wenn es so bleibt</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> (%1 lang)</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Memory %1 of limit</source>
        <translation>Speicher bei %1 des Limits</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> auf %1</translation>
    </message>
    <message>
        <source> and rising %1/s</source>
        <translation> und steigt um %1/s</translation>
    </message>
    <message>
        <source>, at the limit in about %1</source>
        <translation>, am Limit in etwa %1</translation>
    </message>
    <message>
        <source>; CPU %1, so the CPU autoscaler sees nothing</source>
        <translation>; CPU bei %1, der CPU-Autoscaler sieht also nichts</translation>
    </message>
    <message>
        <source>; the autoscaler watches %1 and sees nothing of it</source>
        <translation>; der Autoscaler beobachtet %1 und sieht davon nichts</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source> (objective %1)</source>
        <translation> (Ziel %1)</translation>
    </message>
    <message>
        <source>, %1× the last hour</source>
        <translation>, das %1-Fache der letzten Stunde</translation>
    </message>
    <message>
        <source>%1 of requests fail</source>
        <translation>%1 der Requests schlagen fehl</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 time out</source>
        <translation>%1 laufen in Timeouts</translation>
    </message>
    <message>
        <source>No request fails any more</source>
        <translation>Kein Request schlägt mehr fehl</translation>
    </message>
    <message>
        <source>CPU %1 of limit</source>
        <translation>CPU bei %1 des Limits</translation>
    </message>
    <message>
        <source>%1 ran out of memory once, at %2.</source>
        <translation>%1: einmal out of memory, um %2.</translation>
    </message>
    <message>
        <source>%1 ran out of memory %2 times, last at %3.</source>
        <translation>%1: %2-mal out of memory, zuletzt um %3.</translation>
    </message>
    <message>
        <source>One more task reaches the limit in about %1.</source>
        <translation>Ein weiterer Task erreicht das Limit in etwa %1.</translation>
    </message>
    <message>
        <source>More tasks (%1) reach the limit in about %2.</source>
        <translation>Weitere Tasks (%1) erreichen das Limit in etwa %2.</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are missing.</source>
        <translation>%1 von %2 Tasks fehlen.</translation>
    </message>
    <message>
        <source>Looks unwell; watched too briefly to tell.</source>
        <translation>Sieht nicht gut aus; noch zu kurz beobachtet, um es zu sagen.</translation>
    </message>
    <message>
        <source>%1: looks unwell; watched too briefly to tell.</source>
        <translation>%1: sieht nicht gut aus; noch zu kurz beobachtet, um es zu sagen.</translation>
    </message>
    <message>
        <source>No task is known yet.</source>
        <translation>Noch ist kein Task bekannt.</translation>
    </message>
    <message>
        <source>Recovering; waiting to see it stay well.</source>
        <translation>Erholt sich; es muss noch eine Weile so bleiben.</translation>
    </message>
    <message>
        <source>%1: no data for %2: nothing was heard of it.</source>
        <translation>%1: seit %2 keine Daten, kein Lebenszeichen.</translation>
    </message>
    <message>
        <source>%1: no data for %2: %3</source>
        <translation>%1: seit %2 keine Daten: %3</translation>
    </message>
    <message>
        <source>%1 scales on %2, but memory is what saturates: %3 of limit at CPU %4. The autoscaler will not act.</source>
        <translation>%1 skaliert nach %2, ausgelastet ist aber der Speicher: %3 des Limits bei CPU %4. Der Autoscaler wird nicht eingreifen.</translation>
    </message>
    <message>
        <source>, not the code</source>
        <translation>, nicht am Code</translation>
    </message>
    <message>
        <source>, not the settings</source>
        <translation>, nicht an den Settings</translation>
    </message>
    <message>
        <source> Changed settings that govern it: %1.</source>
        <translation> Geänderte Settings, die darauf wirken: %1.</translation>
    </message>
    <message>
        <source>%1 is the same with old and new code and settings.</source>
        <translation>%1 ist mit altem und neuem Code sowie mit alten und neuen Settings gleich.</translation>
    </message>
    <message>
        <source>Code %1 → %2 and settings %3 → %4 changed together: the running tasks cannot tell them apart</source>
        <translation>Code %1 → %2 und Settings %3 → %4 wurden zugleich geändert: Anhand der laufenden Tasks ist nicht zu erkennen, woran es liegt</translation>
    </message>
    <message>
        <source>Too few tasks differ in code or settings to tell</source>
        <translation>Zu wenige Tasks unterscheiden sich in Code oder Settings, um es zu sagen</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>actions are enabled</source>
        <translation>Aktionen sind aktiviert</translation>
    </message>
    <message>
        <source>the orchestrator answers</source>
        <translation>der Orchestrator antwortet</translation>
    </message>
    <message>
        <source>no other deployment runs</source>
        <translation>kein anderes Deployment läuft</translation>
    </message>
    <message>
        <source>figures of all tasks (%1) are fresh</source>
        <translation>Werte aller Tasks (%1) sind frisch</translation>
    </message>
    <message>
        <source>the newest figures are %1 old</source>
        <translation>die neuesten Werte sind %1 alt</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are live; none from %3</source>
        <translation>%1 von %2 Tasks sind live; nichts von %3</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>Generation %1</translation>
    </message>
    <message>
        <source>tasks: %1</source>
        <translation>Tasks: %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%1 von %2 Tasks</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1</source>
        <translation>Kapazität für weitere Tasks: %1</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1, so %2 go in turns</source>
        <translation>Kapazität für weitere Tasks: %1, also kommen %2 nacheinander an die Reihe</translation>
    </message>
    <message>
        <source>healthy release %1 is available</source>
        <translation>fehlerfreies Release %1 ist verfügbar</translation>
    </message>
    <message>
        <source>healthy version known</source>
        <translation>fehlerfreies Release bekannt</translation>
    </message>
    <message>
        <source>no runtime setting changes</source>
        <translation>Settings bleiben unverändert</translation>
    </message>
    <message>
        <source>settings go back to %1: %2</source>
        <translation>Settings werden auf %1 zurückgesetzt: %2</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Der Speicher</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Die Latenz</translation>
    </message>
    <message>
        <source>guarded by %1</source>
        <translation>abgesichert durch %1</translation>
    </message>
    <message>
        <source>not everything goes back: %1</source>
        <translation>nicht alles wird zurückgerollt: %1</translation>
    </message>
    <message>
        <source>this environment is read-only</source>
        <translation>diese Umgebung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Set &quot;actions: enabled&quot; for it in watchbridge.yaml.</source>
        <translation>Setzen Sie dafür „actions: enabled“ in watchbridge.yaml.</translation>
    </message>
    <message>
        <source>Wait until the service&apos;s figures are live again, or act at the orchestrator itself.</source>
        <translation>Warten Sie, bis die Werte des Service wieder aktuell sind, oder handeln Sie direkt am Orchestrator.</translation>
    </message>
    <message>
        <source>nothing is known of this service yet</source>
        <translation>über diesen Service ist noch nichts bekannt</translation>
    </message>
    <message>
        <source>no task answers; the orchestrator says that none runs</source>
        <translation>kein Task antwortet; der Orchestrator sagt, dass keiner läuft</translation>
    </message>
    <message>
        <source>There is no live evidence beside the orchestrator&apos;s.</source>
        <translation>Außer der Auskunft des Orchestrators gibt es keinen aktuellen Beleg.</translation>
    </message>
    <message>
        <source>no figures of this service have ever arrived</source>
        <translation>von diesem Service kamen noch nie Werte an</translation>
    </message>
    <message>
        <source>What cannot be read is unknown, not healthy.</source>
        <translation>Was nicht lesbar ist, ist unbekannt, nicht in Ordnung.</translation>
    </message>
    <message>
        <source>whether anybody else deploys is not told</source>
        <translation>ob sonst jemand deployt, wird nicht gemeldet</translation>
    </message>
    <message>
        <source>Look at the pipeline itself, or configure deploy.status.</source>
        <translation>Sehen Sie in der Pipeline selbst nach oder konfigurieren Sie deploy.status.</translation>
    </message>
    <message>
        <source>Wait for it or abort it (%1) first.</source>
        <translation>Warten Sie es ab oder brechen Sie es erst ab (%1).</translation>
    </message>
    <message>
        <source>whether somebody changes it meanwhile is not told</source>
        <translation>ob es inzwischen jemand ändert, wird nicht gemeldet</translation>
    </message>
    <message>
        <source>Tell the others before you go on: of two who deploy at the same time nothing keeps the second one back.</source>
        <translation>Sagen Sie den anderen Bescheid, bevor Sie fortfahren: Deployen zwei gleichzeitig, hält nichts den zweiten auf.</translation>
    </message>
    <message>
        <source>Look at what runs now and decide anew.</source>
        <translation>Sehen Sie nach, was jetzt läuft, und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>somebody changed the service from %1 to %2 meanwhile</source>
        <translation>inzwischen hat jemand den Service von %1 auf %2 geändert</translation>
    </message>
    <message>
        <source>the service moved from generation %1 to %2 meanwhile (%3 → %4 tasks), same release</source>
        <translation>der Service wechselte inzwischen von Generation %1 zu %2 (%3 → %4 Tasks), gleiches Release</translation>
    </message>
    <message>
        <source>All checks were made again on what is there now.</source>
        <translation>Alle Prüfungen wurden am jetzigen Stand wiederholt.</translation>
    </message>
    <message>
        <source>%1 is not among the tasks watched</source>
        <translation>%1 gehört nicht zu den überwachten Tasks</translation>
    </message>
    <message>
        <source>Choose from the tasks that are there now.</source>
        <translation>Wählen Sie unter den Tasks, die jetzt da sind.</translation>
    </message>
    <message>
        <source>the pipeline replaces every task, not only %1, and does not tell which there are</source>
        <translation>die Pipeline ersetzt jeden Task, nicht nur %1, und meldet nicht, welche es gibt</translation>
    </message>
    <message>
        <source>What is not watched is replaced unseen.</source>
        <translation>Was nicht überwacht wird, wird unbemerkt ersetzt.</translation>
    </message>
    <message>
        <source>the orchestrator knows no task of this service</source>
        <translation>der Orchestrator kennt keinen Task dieses Service</translation>
    </message>
    <message>
        <source>Check its desired count at the orchestrator.</source>
        <translation>Prüfen Sie die Sollzahl am Orchestrator.</translation>
    </message>
    <message>
        <source>It does so in turns, as the service&apos;s update settings say.</source>
        <translation>Er tut es nacheinander, wie es die Update-Einstellungen des Service vorgeben.</translation>
    </message>
    <message>
        <source>no room for a further task; each stops before its replacement starts, none of them serves now</source>
        <translation>kein Platz für einen weiteren Task; jeder endet, bevor sein Ersatz startet, keiner davon verarbeitet gerade Requests</translation>
    </message>
    <message>
        <source>Replacements may have to wait for a place.</source>
        <translation>Der Ersatz muss womöglich auf Kapazität warten.</translation>
    </message>
    <message>
        <source>Free capacity or raise the limit, then try again.</source>
        <translation>Schaffen Sie Kapazität oder erhöhen Sie das Limit und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>no room for a further task, and stopping the last healthy one would leave none</source>
        <translation>kein Platz für einen weiteren Task, und ohne den letzten gesunden bliebe keiner</translation>
    </message>
    <message>
        <source>no room for a further task, and %1 healthy ones would run at CPU %2</source>
        <translation>kein Platz für einen weiteren Task, und %1 gesunde liefen mit %2 CPU</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones</source>
        <translation>kein Platz für einen weiteren Task; einer nach dem anderen lässt %1 gesunde übrig</translation>
    </message>
    <message>
        <source>It will be slower than with room to spare.</source>
        <translation>Es wird langsamer gehen als mit freiem Platz.</translation>
    </message>
    <message>
        <source>Let it start new ones first, in the service&apos;s update settings at the orchestrator.</source>
        <translation>Lassen Sie erst neue starten: in den Update-Einstellungen des Service am Orchestrator.</translation>
    </message>
    <message>
        <source>the last healthy one stops before another serves</source>
        <translation>der letzte gesunde endet, bevor ein anderer Requests verarbeitet</translation>
    </message>
    <message>
        <source>all %1 healthy ones stop at once</source>
        <translation>alle %1 gesunden enden zugleich</translation>
    </message>
    <message>
        <source>%1 may stop at once, and %2 healthy ones would run at CPU %3</source>
        <translation>%1 können zugleich enden, und %2 gesunde liefen mit %3 CPU</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones</source>
        <translation>%1 können zugleich enden, dann bleiben %2 gesunde</translation>
    </message>
    <message>
        <source>The others take their traffic meanwhile.</source>
        <translation>Die anderen übernehmen so lange ihren Traffic.</translation>
    </message>
    <message>
        <source>neither room nor how many stop at once is told</source>
        <translation>weder der Platz, noch wie viele zugleich enden, wird gemeldet</translation>
    </message>
    <message>
        <source>Look at the pipeline how it replaces tasks: it may stop all before any starts.</source>
        <translation>Sehen Sie in der Pipeline nach, wie sie Tasks ersetzt: Sie kann alle beenden, bevor einer startet.</translation>
    </message>
    <message>
        <source>may start %1 more; the provider does not report whether there is room</source>
        <translation>kann %1 weitere starten; ob Platz ist, meldet der Provider nicht</translation>
    </message>
    <message>
        <source>Without room the deployment stalls; the running tasks go on.</source>
        <translation>Ohne Platz bleibt das Deployment stehen; die laufenden Tasks laufen weiter.</translation>
    </message>
    <message>
        <source>Remove what stands in the way at the orchestrator.</source>
        <translation>Beseitigen Sie am Orchestrator, was im Weg steht.</translation>
    </message>
    <message>
        <source>the orchestrator cannot be read: %1</source>
        <translation>der Orchestrator ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Check its address, credential and that it is up.</source>
        <translation>Prüfen Sie Adresse und Zugangsdaten und ob er läuft.</translation>
    </message>
    <message>
        <source>whether the pipeline answers is not told: nothing is read of it</source>
        <translation>ob die Pipeline antwortet, ist nicht bekannt: Von ihr wird nichts gelesen</translation>
    </message>
    <message>
        <source>See that it is up, or configure deploy.status.</source>
        <translation>Sehen Sie nach, ob sie läuft, oder konfigurieren Sie deploy.status.</translation>
    </message>
    <message>
        <source>no earlier good release of this service is known</source>
        <translation>kein früheres fehlerfreies Release dieses Service ist bekannt</translation>
    </message>
    <message>
        <source>Name a release, or deploy a repaired one.</source>
        <translation>Geben Sie ein Release an oder deployen Sie ein korrigiertes.</translation>
    </message>
    <message>
        <source>%1 is not among this service&apos;s releases</source>
        <translation>%1 gehört nicht zu den Releases dieses Service</translation>
    </message>
    <message>
        <source>Choose one of those the orchestrator still has.</source>
        <translation>Wählen Sie eines, das der Orchestrator noch hat.</translation>
    </message>
    <message>
        <source>%1 is no longer available (image or definition gone)</source>
        <translation>%1 ist nicht mehr verfügbar (Image oder Definition fehlt)</translation>
    </message>
    <message>
        <source>Choose another release, or build this one again.</source>
        <translation>Wählen Sie ein anderes Release oder bauen Sie dieses neu.</translation>
    </message>
    <message>
        <source>%1 is available, but not known to be good</source>
        <translation>%1 ist verfügbar, aber nicht als fehlerfrei bekannt</translation>
    </message>
    <message>
        <source>It may be no better than what runs now.</source>
        <translation>Es ist womöglich nicht besser als das, was jetzt läuft.</translation>
    </message>
    <message>
        <source>every task runs %1 already</source>
        <translation>jeder Task läuft schon mit %1</translation>
    </message>
    <message>
        <source>Redeploy to restart tasks on the same release.</source>
        <translation>Für einen Neustart mit demselben Release: Redeploy.</translation>
    </message>
    <message>
        <source>what runs now is not told</source>
        <translation>was jetzt läuft, wird nicht gemeldet</translation>
    </message>
    <message>
        <source>It may be %1 already.</source>
        <translation>Womöglich ist es schon %1.</translation>
    </message>
    <message>
        <source>%1 names no settings revision</source>
        <translation>%1 nennt keine Settings-Revision</translation>
    </message>
    <message>
        <source>The runtime settings may stay as they are now.</source>
        <translation>Die Laufzeit-Settings bleiben womöglich, wie sie sind.</translation>
    </message>
    <message>
        <source>settings go back to %1; what is in them is not told</source>
        <translation>Settings werden auf %1 zurückgesetzt; was darin steht, wird nicht gemeldet</translation>
    </message>
    <message>
        <source>Compare the settings at the orchestrator.</source>
        <translation>Vergleichen Sie die Settings am Orchestrator.</translation>
    </message>
    <message>
        <source>Make sure that the release works with these as they are now.</source>
        <translation>Prüfen Sie, ob das Release mit deren jetzigem Stand laufen kann.</translation>
    </message>
    <message>
        <source>the rollout is paused, so that nothing would be replaced: resume it first (kubectl rollout resume)</source>
        <translation>der Rollout ist angehalten, nichts würde ersetzt: Setzen Sie ihn erst fort (kubectl rollout resume)</translation>
    </message>
    <message>
        <source>its update strategy is OnDelete: nothing would be replaced until somebody deletes each pod</source>
        <translation>die Update-Strategie ist OnDelete: Nichts würde ersetzt, bis jemand jeden Pod löscht</translation>
    </message>
    <message>
        <source>its update has a partition: %1 of %2 tasks would not be replaced</source>
        <translation>das Update hat eine Partition: %1 von %2 Tasks würden nicht ersetzt</translation>
    </message>
    <message>
        <source>Nothing has been sent yet; it can be undone.</source>
        <translation>Noch ist nichts gesendet; es kann zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Held by a failed check; nothing has been sent.</source>
        <translation>Durch eine fehlgeschlagene Prüfung angehalten; nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>Overridden; it can still be undone.</source>
        <translation>Prüfung übergangen; es kann noch zurückgenommen werden.</translation>
    </message>
    <message>
        <source>Checking once more, immediately before it is sent.</source>
        <translation>Unmittelbar vor dem Senden wird noch einmal geprüft.</translation>
    </message>
    <message>
        <source>Tasks and signals are healthy; watching that they stay so.</source>
        <translation>Tasks und Signale sind in Ordnung; es wird beobachtet, dass es so bleibt.</translation>
    </message>
    <message>
        <source>Recovered and stayed so for %1; %2 after it was sent.</source>
        <translation>Erholt und %1 stabil geblieben; %2 nach dem Senden.</translation>
    </message>
    <message>
        <source>Waiting for recovery: %1.</source>
        <translation>Wartet auf Erholung: %1.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before anything was sent.</source>
        <translation>Von %1 zurückgenommen, bevor etwas gesendet wurde.</translation>
    </message>
    <message>
        <source>the pipeline tells no tasks; watched: %1</source>
        <translation>die Pipeline meldet keine Tasks; überwacht: %1</translation>
    </message>
    <message>
        <source>no longer there: %1</source>
        <translation>nicht mehr da: %1</translation>
    </message>
    <message>
        <source>the orchestrator replaces all tasks (%1), not only %2</source>
        <translation>der Orchestrator ersetzt alle Tasks (%1), nicht nur %2</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>redeploy</source>
        <translation>Redeploy</translation>
    </message>
    <message>
        <source> to %1 runs already</source>
        <translation> auf %1 läuft schon</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, durch %1</translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation>, seit %1</translation>
    </message>
    <message>
        <source> to %1 came between</source>
        <translation> auf %1 kam dazwischen</translation>
    </message>
    <message>
        <source>, %1 ago</source>
        <translation>, vor %1</translation>
    </message>
    <message>
        <source>whether %1 was changed since is not known</source>
        <translation>ob %1 seither geändert wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 was changed at %2 and stays as it is</source>
        <translation>%1 wurde um %2 geändert und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>Circuit Breaker</translation>
    </message>
    <message>
        <source> (goes back by itself)</source>
        <translation> (automatischer Rollback)</translation>
    </message>
    <message>
        <source>alarms %1</source>
        <translation>Alarme %1</translation>
    </message>
    <message>
        <source>%1 (may put its own version back)</source>
        <translation>%1 (setzt womöglich seine eigene Version wieder ein)</translation>
    </message>
    <message>
        <source>%1 (goes back by itself)</source>
        <translation>%1 (automatischer Rollback)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile, and put back after</source>
        <translation>das Minimum von %1 wird so lange von %2 auf %3 erhöht und danach zurückgesetzt</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 instead of %3 until this is over</source>
        <translation>das Minimum von %1 ist %2 statt %3, bis dies vorüber ist</translation>
    </message>
    <message>
        <source>its capacity is not pinned: %1</source>
        <translation>die Kapazität wird nicht festgehalten: %1</translation>
    </message>
    <message>
        <source>nothing to pin: %1</source>
        <translation>nichts festzuhalten: %1</translation>
    </message>
    <message>
        <source>%1 may put its own minimum back.</source>
        <translation>%1 setzt vielleicht das eigene Minimum wieder ein.</translation>
    </message>
    <message>
        <source>The action goes on without it: keep an eye on %1.</source>
        <translation>Es geht trotzdem weiter: %1 im Auge behalten.</translation>
    </message>
    <message>
        <source>%1 may shrink it to %2 meanwhile: %3</source>
        <translation>%1 kann ihn inzwischen auf %2 verkleinern: %3</translation>
    </message>
    <message>
        <source>%1 leaves it at %2 or more</source>
        <translation>%1 belässt ihn bei mindestens %2</translation>
    </message>
    <message>
        <source>Keep it at %1 by hand if tasks are taken away.</source>
        <translation>Halten Sie ihn von Hand bei %1, falls Tasks weggenommen werden.</translation>
    </message>
    <message>
        <source>deploy</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: the record of it could not be saved (%2).</source>
        <translation>An %1 wurde nichts gesendet: Der Eintrag dazu war nicht zu speichern (%2).</translation>
    </message>
    <message>
        <source>Nothing was sent: the record of it could not be saved (%1).</source>
        <translation>Nichts wurde gesendet: Der Eintrag dazu war nicht zu speichern (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Nichts wurde gesendet. %1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Nicht gesendet. %1</translation>
    </message>
    <message>
        <source>%1 has not been read since its deployment</source>
        <translation>%1 wurde seit seinem Deployment nicht gelesen</translation>
    </message>
    <message>
        <source>%1 has not been read for %2</source>
        <translation>%1 wurde seit %2 nicht gelesen</translation>
    </message>
    <message>
        <source>%1 has not been read at the orchestrator since</source>
        <translation>%1 wurde seither nicht am Orchestrator gelesen</translation>
    </message>
    <message>
        <source>the deployment of %1 does not show among those that ended yet</source>
        <translation>das Deployment von %1 zeigt sich noch nicht unter den beendeten</translation>
    </message>
    <message>
        <source>%1 was moved on to %2 by somebody else</source>
        <translation>%1 wurde von jemand anderem auf %2 gebracht</translation>
    </message>
    <message>
        <source>%1 has no live figures</source>
        <translation>%1 hat keine aktuellen Werte</translation>
    </message>
    <message>
        <source>%1 still runs %2</source>
        <translation>%1 läuft noch mit %2</translation>
    </message>
    <message>
        <source>tasks and signals are healthy</source>
        <translation>Tasks und Signale sind in Ordnung</translation>
    </message>
    <message>
        <source>which release they run is not told</source>
        <translation>welches Release läuft, wird nicht gemeldet</translation>
    </message>
    <message>
        <source>reading how deployment %1 goes</source>
        <translation>liest, wie Deployment %1 verläuft</translation>
    </message>
    <message>
        <source>checking once more, immediately before it is sent</source>
        <translation>prüft noch einmal, unmittelbar vor dem Senden</translation>
    </message>
    <message>
        <source>runs %1 already and is left as it is</source>
        <translation>läuft schon mit %1 und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>sent; waiting for the orchestrator&apos;s answer</source>
        <translation>gesendet; wartet auf die Antwort des Orchestrators</translation>
    </message>
    <message>
        <source>refused; reading who else is at it</source>
        <translation>abgelehnt; liest, wer sonst daran arbeitet</translation>
    </message>
    <message>
        <source>the orchestrator refused, nothing was done. %1</source>
        <translation>der Orchestrator lehnte ab, nichts wurde getan. %1</translation>
    </message>
    <message>
        <source>the write&apos;s answer is missing (%1); reading whether it took effect</source>
        <translation>die Antwort auf den Schreibzugriff fehlt (%1); liest, ob er wirkte</translation>
    </message>
    <message>
        <source>Whether %1 was changed is not known: the write was sent once, its answer is missing (%2), and %3. Check at the orchestrator which release and deployment it has before you try again.</source>
        <translation>Ob %1 geändert wurde, ist nicht bekannt: Es wurde einmal geschrieben, die Antwort fehlt (%2), und %3. Prüfen Sie am Orchestrator, welches Release und Deployment der Service hat, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>sein Stand ist nicht lesbar (%1)</translation>
    </message>
    <message>
        <source>it shows no deployment of ours and still generation %1</source>
        <translation>er zeigt kein Deployment von uns und noch Generation %1</translation>
    </message>
    <message>
        <source>it shows no deployment of ours, but moved to generation %1</source>
        <translation>er zeigt kein Deployment von uns, wechselte aber zu Generation %1</translation>
    </message>
    <message>
        <source>Watchbridge had ended before it came</source>
        <translation>Watchbridge endete, bevor sie kam</translation>
    </message>
    <message>
        <source>the answer is about deployment %1</source>
        <translation>die Antwort betrifft Deployment %1</translation>
    </message>
    <message>
        <source>deployment %1 cannot be read: %2</source>
        <translation>Deployment %1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>deployment %1 accepted</source>
        <translation>Deployment %1 angenommen</translation>
    </message>
    <message>
        <source>deployed; waiting for tasks and signals to recover</source>
        <translation>deployt; wartet auf die Erholung von Tasks und Signalen</translation>
    </message>
    <message>
        <source>aborted by %1</source>
        <translation>von %1 abgebrochen</translation>
    </message>
    <message>
        <source>watching its recovery was %1; what was deployed stays.</source>
        <translation>das Beobachten der Erholung wurde %1; was deployt ist, bleibt.</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>nicht gesendet: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>not aborted: this environment is read-only</source>
        <translation>nicht abgebrochen: Diese Umgebung ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the abort was not sent: its record could not be saved (%1)</source>
        <translation>der Abbruch wurde nicht gesendet: Sein Eintrag war nicht zu speichern (%1)</translation>
    </message>
    <message>
        <source>the abort was not confirmed: %1</source>
        <translation>der Abbruch wurde nicht bestätigt: %1</translation>
    </message>
    <message>
        <source>%1 has not recovered after %2: %3.</source>
        <translation>%1 hat sich nach %2 nicht erholt: %3.</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: it cannot be read (%3). Check at the orchestrator before you try again.</source>
        <translation>Wie Deployment %1 von %2 endete, ist nicht bekannt: Es ist nicht lesbar (%3). Prüfen Sie am Orchestrator, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>the deployment is not over after %1: %2.</source>
        <translation>das Deployment ist nach %1 nicht zu Ende: %2.</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way.</source>
        <translation>Watchbridge endete, während dies lief.</translation>
    </message>
    <message>
        <source>%1 has its deployment.</source>
        <translation>%1 hat sein Deployment.</translation>
    </message>
    <message>
        <source>%1 is still under way.</source>
        <translation>%1 ist noch in Arbeit.</translation>
    </message>
    <message>
        <source>%1 was not sent.</source>
        <translation>%1 wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>no answer within %1</source>
        <translation>keine Antwort innerhalb von %1</translation>
    </message>
    <message>
        <source>deployed, but its recovery is no longer watched</source>
        <translation>deployt, aber die Erholung wird nicht mehr beobachtet</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done</source>
        <translation>%1 von %2 Tasks fertig</translation>
    </message>
    <message>
        <source>its tasks are not told</source>
        <translation>seine Tasks werden nicht gemeldet</translation>
    </message>
    <message>
        <source>the orchestrator deploys %1 instead of %2</source>
        <translation>der Orchestrator deployt %1 statt %2</translation>
    </message>
    <message>
        <source>somebody else aborted the deployment</source>
        <translation>jemand anders hat das Deployment abgebrochen</translation>
    </message>
    <message>
        <source>the deployment failed. %1</source>
        <translation>das Deployment ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>%1 is worse than %2: %3.</source>
        <translation>%1 ist schlechter als %2: %3.</translation>
    </message>
    <message>
        <source>p95 %1 against %2 (%3×)</source>
        <translation>p95 %1 gegenüber %2 (%3×)</translation>
    </message>
    <message>
        <source>%1 errors against %2</source>
        <translation>%1 Fehler gegenüber %2</translation>
    </message>
    <message>
        <source>memory %1 of limit against %2</source>
        <translation>Speicher bei %1 des Limits gegenüber %2</translation>
    </message>
    <message>
        <source>Roll back %1 to %2</source>
        <translation>Rollback von %1 auf %2</translation>
    </message>
    <message>
        <source>, and %1 with it</source>
        <translation>, zusammen mit %1</translation>
    </message>
    <message>
        <source>Redeploy all tasks of %1</source>
        <translation>Redeploy aller Tasks von %1</translation>
    </message>
    <message>
        <source>Redeploy %1 tasks of %2</source>
        <translation>Redeploy von %1 Tasks von %2</translation>
    </message>
    <message>
        <source>Redeploy %1</source>
        <translation>Redeploy von %1</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 ist beeinträchtigt</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>%1 is unhealthy</source>
        <translation>%1 ist fehlerhaft</translation>
    </message>
    <message>
        <source>%1 is unknown</source>
        <translation>%1 ist unbekannt</translation>
    </message>
    <message>
        <source>, and %1 more</source>
        <translation>, und %1 weitere</translation>
    </message>
    <message>
        <source>keeping its autoscaler from taking tasks away meanwhile</source>
        <translation>hält seinen Autoscaler solange davon ab, Tasks wegzunehmen</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: %3. Check at the orchestrator before you try again.</source>
        <translation>Wie Deployment %1 von %2 endete, ist nicht bekannt: %3. Prüfen Sie am Orchestrator, bevor Sie es erneut versuchen.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before the service was touched.</source>
        <translation>Von %1 zurückgenommen, bevor der Service angerührt wurde.</translation>
    </message>
    <message>
        <source>the answer is larger than %1</source>
        <translation>die Antwort ist größer als %1</translation>
    </message>
    <message>
        <source>it redirects (HTTP %1), which is not followed: a credential goes to the configured address only</source>
        <translation>Umleitung (HTTP %1), der nicht gefolgt wird: Zugangsdaten gehen nur an die konfigurierte Adresse</translation>
    </message>
    <message>
        <source>nothing was sent, for %1 could not be read before: %2</source>
        <translation>nichts wurde gesendet, weil %1 vorher nicht zu lesen war: %2</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>Verbindung geschlossen</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>Zeitüberschreitung beim Verbinden</translation>
    </message>
    <message>
        <source>Host %1 not found</source>
        <translation>Host %1 nicht gefunden</translation>
    </message>
    <message>
        <source>Where it stays so once this is sent, delete that pod: kubectl delete pod %1</source>
        <translation>Bleibt es so, nachdem dies gesendet ist, löschen Sie diesen Pod: kubectl delete pod %1</translation>
    </message>
    <message>
        <source>%1 is not ready (%2), and a StatefulSet replaces no pod while one is not</source>
        <translation>%1 ist nicht bereit (%2), und ein StatefulSet ersetzt keinen Pod, solange einer nicht bereit ist</translation>
    </message>
    <message>
        <source>it is another service by now: %1, not %2</source>
        <translation>es ist inzwischen ein anderer Service: %1, nicht %2</translation>
    </message>
    <message>
        <source>Look at whose account and cluster it is and decide anew.</source>
        <translation>Sehen Sie nach, wessen Konto und Cluster es ist, und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>it went to %1, while %2 is read now</source>
        <translation>er ging an %1, und jetzt wird %2 gelesen</translation>
    </message>
    <message>
        <source>Almost no request fails any more</source>
        <translation>Fast kein Request schlägt mehr fehl</translation>
    </message>
    <message>
        <source>Only one sample so far; errors and latency take two.</source>
        <translation>Erst ein Sample; Fehler und Latenz brauchen zwei.</translation>
    </message>
    <message>
        <source>%1: only one sample so far; errors and latency take two.</source>
        <translation>%1: erst ein Sample; Fehler und Latenz brauchen zwei.</translation>
    </message>
    <message>
        <source>Stopping it goes back to %1 alone: name that, or wait for it or abort it (%2) first.</source>
        <translation>Das Stoppen führt nur auf %1 zurück: Geben Sie dieses an, warten Sie das Deployment ab oder brechen Sie es erst ab (%2).</translation>
    </message>
    <message>
        <source>deployment %1, which was to be stopped, is over</source>
        <translation>das Deployment %1, das gestoppt werden sollte, ist beendet</translation>
    </message>
    <message>
        <source>Tell whoever began it: a pipeline may send it again.</source>
        <translation>Informieren Sie, wer es gestartet hat: Eine Pipeline kann es erneut senden.</translation>
    </message>
    <message>
        <source> to %1 (%2)</source>
        <translation> auf %1 (%2)</translation>
    </message>
    <message>
        <source>: stopped by going back to %1</source>
        <translation>: wird durch die Rückkehr auf %1 gestoppt</translation>
    </message>
    <message>
        <source>%1 tracks settings %2 (%3)</source>
        <translation>%1 hängt an Settings %2 (%3)</translation>
    </message>
    <message>
        <source>%1 tracks code %2 (%3)</source>
        <translation>%1 hängt an Code %2 (%3)</translation>
    </message>
    <message>
        <source>No data for %1: nothing was heard of it.</source>
        <translation>Seit %1 keine Daten, kein Lebenszeichen.</translation>
    </message>
    <message>
        <source>No data for %1: %2</source>
        <translation>Seit %1 keine Daten: %2</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens there.</source>
        <translation>Verbindung abgelehnt: Dort lauscht nichts.</translation>
    </message>
    <message>
        <source>The host name is not known.</source>
        <translation>Der Hostname ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete: %1 of %2 bytes.</source>
        <translation>Die Verbindung wurde geschlossen, bevor die Antwort vollständig war: %1 von %2 Bytes.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete.</source>
        <translation>Die Verbindung wurde geschlossen, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The connection failed: %1</source>
        <translation>Die Verbindung schlug fehl: %1</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>Der TLS-Handshake schlug fehl: %1.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1</source>
        <translation>Der TLS-Handshake schlug fehl: %1</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>die Verbindung wurde geschlossen</translation>
    </message>
    <message>
        <source>No file descriptor is left for a connection; raise the limit of open files (ulimit -n).</source>
        <translation>Für eine Verbindung ist kein Dateideskriptor mehr frei; erhöhen Sie das Limit offener Dateien (ulimit -n).</translation>
    </message>
    <message>
        <source>No memory for TLS.</source>
        <translation>Kein Speicher für TLS.</translation>
    </message>
    <message>
        <source>No certificate can be good for that host name.</source>
        <translation>Für diesen Hostnamen kann kein Zertifikat gelten.</translation>
    </message>
    <message>
        <source>No complete answer within %1.</source>
        <translation>Keine vollständige Antwort innerhalb von %1.</translation>
    </message>
    <message>
        <source>The bearer token has characters that tokens have not; is it the right secret?</source>
        <translation>Das Bearer-Token enthält Zeichen, die in Token nicht vorkommen; ist es das richtige Geheimnis?</translation>
    </message>
    <message>
        <source>Answered 204: there is no content.</source>
        <translation>Antwort 204: Es gibt keinen Inhalt.</translation>
    </message>
    <message>
        <source>Answered 401: it wants a bearer token and none is set.</source>
        <translation>Antwort 401: Ein Bearer-Token wird verlangt, aber keines ist gesetzt.</translation>
    </message>
    <message>
        <source>Answered 401: the bearer token was refused.</source>
        <translation>Antwort 401: Das Bearer-Token wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Answered 403: not allowed.</source>
        <translation>Antwort 403: nicht erlaubt.</translation>
    </message>
    <message>
        <source>Answered 404: wrong path?</source>
        <translation>Antwort 404: falscher Pfad?</translation>
    </message>
    <message>
        <source>Answered 200 with an empty body.</source>
        <translation>Antwort 200 mit leerem Body.</translation>
    </message>
    <message>
        <source>Answered in an encoding that was not asked for.</source>
        <translation>Antwort in einer Kodierung, die nicht angefordert war.</translation>
    </message>
    <message>
        <source>Answered something that is not HTTP: %1.</source>
        <translation>Die Antwort ist kein HTTP: %1.</translation>
    </message>
    <message>
        <source>Answered %1, which are no metrics.</source>
        <translation>Die Antwort ist %1, das sind keine Metriken.</translation>
    </message>
    <message>
        <source>Answered %1.</source>
        <translation>Antwort %1.</translation>
    </message>
    <message>
        <source>Redirected to no valid address.</source>
        <translation>Umgeleitet an keine gültige Adresse.</translation>
    </message>
    <message>
        <source>Redirected to something that is not HTTP.</source>
        <translation>Umgeleitet zu etwas, das kein HTTP ist.</translation>
    </message>
    <message>
        <source>Redirected to another origin (%1); the bearer token is not sent there.</source>
        <translation>Umgeleitet an einen anderen Ursprung (%1); das Bearer-Token wird dorthin nicht gesendet.</translation>
    </message>
    <message>
        <source>More than %1 redirects.</source>
        <translation>Mehr als %1 Umleitungen.</translation>
    </message>
    <message>
        <source>it does not begin with a status line</source>
        <translation>sie beginnt nicht mit einer Statuszeile</translation>
    </message>
    <message>
        <source>its status line is malformed</source>
        <translation>ihre Statuszeile ist fehlerhaft</translation>
    </message>
    <message>
        <source>a header is folded</source>
        <translation>ein Header ist umbrochen</translation>
    </message>
    <message>
        <source>a header has no colon</source>
        <translation>ein Header hat keinen Doppelpunkt</translation>
    </message>
    <message>
        <source>a header&apos;s name is malformed</source>
        <translation>der Name eines Headers ist fehlerhaft</translation>
    </message>
    <message>
        <source>a header&apos;s value has a control character</source>
        <translation>der Wert eines Headers hat ein Steuerzeichen</translation>
    </message>
    <message>
        <source>its transfer coding is not known</source>
        <translation>ihre Transferkodierung ist nicht bekannt</translation>
    </message>
    <message>
        <source>its length is malformed</source>
        <translation>ihre Länge ist fehlerhaft</translation>
    </message>
    <message>
        <source>it has two lengths</source>
        <translation>sie hat zwei Längen</translation>
    </message>
    <message>
        <source>it has both a length and chunks</source>
        <translation>sie hat eine Länge und Chunks zugleich</translation>
    </message>
    <message>
        <source>The chunks of the body are broken: %1.</source>
        <translation>Die Chunks des Bodys sind beschädigt: %1.</translation>
    </message>
    <message>
        <source>a line has no end</source>
        <translation>eine Zeile hat kein Ende</translation>
    </message>
    <message>
        <source>a line does not end with CR LF</source>
        <translation>eine Zeile endet nicht mit CR LF</translation>
    </message>
    <message>
        <source>one is longer than its size</source>
        <translation>einer ist länger als seine Größe</translation>
    </message>
    <message>
        <source>a size is no hexadecimal number</source>
        <translation>eine Größe ist keine hexadezimale Zahl</translation>
    </message>
    <message>
        <source>The body is larger than the limit of %1 bytes.</source>
        <translation>Der Body ist größer als das Limit von %1 Bytes.</translation>
    </message>
    <message>
        <source>The headers are larger than the limit of %1 bytes.</source>
        <translation>Die Header sind größer als das Limit von %1 Bytes.</translation>
    </message>
    <message>
        <source>The unpacked body is larger than the limit of %1 bytes.</source>
        <translation>Der entpackte Body ist größer als das Limit von %1 Bytes.</translation>
    </message>
    <message>
        <source>No memory to unpack gzip.</source>
        <translation>Kein Speicher zum Entpacken von gzip.</translation>
    </message>
    <message>
        <source>Bytes follow the gzip body.</source>
        <translation>Auf den gzip-Body folgen weitere Bytes.</translation>
    </message>
    <message>
        <source>The gzip body is damaged.</source>
        <translation>Der gzip-Body ist beschädigt.</translation>
    </message>
    <message>
        <source>The gzip body was cut short.</source>
        <translation>Der gzip-Body ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The body was cut short: its last line is not complete.</source>
        <translation>Der Body ist abgeschnitten: Seine letzte Zeile ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The body was cut short: %1 of %2 bytes.</source>
        <translation>Der Body ist abgeschnitten: %1 von %2 Bytes.</translation>
    </message>
    <message>
        <source>The body is protobuf and came without a length and not in chunks: whether it is whole cannot be told.</source>
        <translation>Der Body ist protobuf und kam ohne Länge und nicht in Chunks: Ob er vollständig ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The body is malformed at line %1, column %2: “%3”</source>
        <translation>Der Body ist in Zeile %1, Spalte %2 fehlerhaft: „%3“</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at line %3, column %4: “%5”</source>
        <translation>%1 weicht an %2 Stellen vom Format ab, zuerst in Zeile %3, Spalte %4: „%5“</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at message %3: “%4”</source>
        <translation>%1 weicht an %2 Stellen vom Format ab, zuerst in Nachricht %3: „%4“</translation>
    </message>
    <message>
        <source>The body is malformed at message %1: “%2”</source>
        <translation>Der Body ist in Nachricht %1 fehlerhaft: „%2“</translation>
    </message>
    <message>
        <source>Each group needs a list &quot;targets&quot;.</source>
        <translation>Jede Gruppe braucht eine Liste „targets“.</translation>
    </message>
    <message>
        <source>A target must be a text.</source>
        <translation>Ein Target muss ein Text sein.</translation>
    </message>
    <message>
        <source>A label&apos;s value must be a text.</source>
        <translation>Der Wert eines Labels muss ein Text sein.</translation>
    </message>
    <message>
        <source>&quot;labels&quot; must be a mapping.</source>
        <translation>„labels“ muss aus Schlüsseln mit Werten bestehen.</translation>
    </message>
    <message>
        <source>Expected a list of target groups.</source>
        <translation>Erwartet wird eine Liste von Target-Gruppen.</translation>
    </message>
    <message>
        <source>Malformed JSON at byte %1: %2.</source>
        <translation>Fehlerhaftes JSON bei Byte %1: %2.</translation>
    </message>
    <message>
        <source>Malformed YAML: %1.</source>
        <translation>Fehlerhaftes YAML: %1.</translation>
    </message>
    <message>
        <source>The target list is larger than 4 MiB.</source>
        <translation>Die Target-Liste ist größer als 4&#xa0;MiB.</translation>
    </message>
    <message>
        <source>More than %1 targets, %2 labels a group, or %3 characters a label.</source>
        <translation>Mehr als %1 Targets, %2 Labels je Gruppe oder %3 Zeichen je Label.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a metrics endpoint.</source>
        <translation>„%1“ ist keine Adresse eines Metrik-Endpunkts.</translation>
    </message>
    <message>
        <source>where its metrics are is not told</source>
        <translation>wo seine Metriken sind, wird nicht gemeldet</translation>
    </message>
    <message>
        <source>%1 cannot be scraped: %2</source>
        <translation>%1 kann nicht abgefragt werden: %2</translation>
    </message>
    <message>
        <source>The targets of %1 can be read again.</source>
        <translation>Die Targets von %1 sind wieder lesbar.</translation>
    </message>
    <message>
        <source>The targets of %1 could not be read: %2</source>
        <translation>Die Targets von %1 waren nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 targets are left out: no more than %2 are watched.</source>
        <translation>%1 Targets entfallen: Mehr als %2 werden nicht überwacht.</translation>
    </message>
    <message>
        <source>“%1” is neither an address such as http://host:9100 nor the path of a file.</source>
        <translation>„%1“ ist weder eine Adresse wie http://host:9100 noch der Pfad einer Datei.</translation>
    </message>
    <message>
        <source>The address seems to hold a secret. Leave it out, and name in the configuration where it is: auth: {bearer: &quot;env:NAME&quot;}.</source>
        <translation>Die Adresse scheint ein Geheimnis zu enthalten. Lassen Sie es weg und nennen Sie in der Konfiguration, wo es ist: auth: {bearer: &quot;env:NAME&quot;}.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 war nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is no page of metrics: %2</source>
        <translation>%1 ist keine Seite mit Metriken: %2</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>die Liste ist leer</translation>
    </message>
    <message>
        <source>There are more than %1 jobs; the others are left out.</source>
        <translation>Es gibt mehr als %1 Jobs; die übrigen entfallen.</translation>
    </message>
    <message>
        <source>the secret&apos;s file cannot be read: %1</source>
        <translation>die Datei des Geheimnisses ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>the secret&apos;s file is empty</source>
        <translation>die Datei des Geheimnisses ist leer</translation>
    </message>
    <message>
        <source>the environment variable %1, which should hold a secret, is not set</source>
        <translation>die Umgebungsvariable %1, die ein Geheimnis enthalten soll, ist nicht gesetzt</translation>
    </message>
    <message>
        <source>the keychain has no &quot;%1&quot; for watchbridge: %2</source>
        <translation>der Schlüsselbund hat kein „%1“ für watchbridge: %2</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>another program holds the database locked</source>
        <translation>ein anderes Programm hält die Datenbank gesperrt</translation>
    </message>
    <message>
        <source>the database is read-only; make its file and folder writable</source>
        <translation>die Datenbank ist schreibgeschützt; machen Sie Datei und Ordner beschreibbar</translation>
    </message>
    <message>
        <source>reading or writing the disk failed</source>
        <translation>Lesen oder Schreiben auf der Platte schlug fehl</translation>
    </message>
    <message>
        <source>the disk is full; free some space</source>
        <translation>die Platte ist voll; schaffen Sie Platz</translation>
    </message>
    <message>
        <source>the database cannot be opened; its folder must exist and be readable and writable</source>
        <translation>die Datenbank lässt sich nicht öffnen; ihr Ordner muss vorhanden, lesbar und beschreibbar sein</translation>
    </message>
    <message>
        <source>the folder for the database cannot be made</source>
        <translation>der Ordner für die Datenbank lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>is a folder, not a database</source>
        <translation>ist ein Ordner, keine Datenbank</translation>
    </message>
    <message>
        <source>the database cannot be made: %1</source>
        <translation>die Datenbank lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>the database is damaged and cannot be moved aside</source>
        <translation>die Datenbank ist beschädigt und lässt sich nicht beiseitelegen</translation>
    </message>
    <message>
        <source>the database is damaged: %1</source>
        <translation>die Datenbank ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>there is no database here</source>
        <translation>hier ist keine Datenbank</translation>
    </message>
    <message>
        <source>is a database of another program; name another file</source>
        <translation>ist die Datenbank eines anderen Programms; nennen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>another program has taken the database&apos;s log away, and nothing more is saved: end this program, and start it again</source>
        <translation>ein anderes Programm hat das Protokoll der Datenbank entfernt, und nichts wird mehr gespeichert: Beenden Sie dieses Programm und starten Sie es neu</translation>
    </message>
    <message>
        <source>was written by a newer Watchbridge (schema %1, this program knows %2); update this program or name another file</source>
        <translation>wurde von einem neueren Watchbridge geschrieben (Schema %1, dieses Programm kennt %2); aktualisieren Sie dieses Programm oder nennen Sie eine andere Datei</translation>
    </message>
    <message>
        <source>the database is not open</source>
        <translation>die Datenbank ist nicht geöffnet</translation>
    </message>
    <message>
        <source>%1: the timeline cannot be read</source>
        <translation>%1: die Timeline ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1: was damaged and is kept as %2; a new database was begun</source>
        <translation>%1: war beschädigt und bleibt als %2 erhalten; eine neue Datenbank wurde begonnen</translation>
    </message>
    <message>
        <source>the timeline is not saved: %1</source>
        <translation>die Timeline wird nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>signals are not recorded: %1</source>
        <translation>Signale werden nicht aufgezeichnet: %1</translation>
    </message>
    <message>
        <source>Whether an earlier action is still under way is not known: the record was not read: %1</source>
        <translation>Ob eine frühere Aktion noch läuft, ist nicht bekannt: Die Aufzeichnung war nicht lesbar: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was under way when a program ended; what became of it is not found out here: %2</source>
        <translation>„%1“ lief, als ein Programm endete; was daraus wurde, wird hier nicht ermittelt: %2</translation>
    </message>
    <message>
        <source>Samples are not kept on disk: %1 The watch goes on, and this is tried again.</source>
        <translation>Samples werden nicht auf der Platte gespeichert: %1 Die Überwachung geht weiter, und es wird erneut versucht.</translation>
    </message>
    <message>
        <source>Samples wait to be written to a segment: %1</source>
        <translation>Samples warten darauf, in ein Segment geschrieben zu werden: %1</translation>
    </message>
    <message>
        <source>The directory cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The directory cannot be written: %1.</source>
        <translation>In den Ordner kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Another watchbridge keeps its samples here.</source>
        <translation>Ein anderes Watchbridge legt seine Samples hier ab.</translation>
    </message>
    <message>
        <source>The file cannot be made: %1.</source>
        <translation>Die Datei lässt sich nicht anlegen: %1.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>The file cannot be saved: %1.</source>
        <translation>Die Datei lässt sich nicht speichern: %1.</translation>
    </message>
    <message>
        <source>The file is shorter than it says.</source>
        <translation>Die Datei ist kürzer, als sie angibt.</translation>
    </message>
    <message>
        <source>The journal is damaged; what stands before the damage was read.</source>
        <translation>Das Journal ist beschädigt; gelesen wurde, was vor dem Schaden steht.</translation>
    </message>
    <message>
        <source>The last record was not finished; its %1 bytes are left out.</source>
        <translation>Der letzte Eintrag war nicht fertig; seine %1 Bytes entfallen.</translation>
    </message>
    <message>
        <source>It was set aside as %1.</source>
        <translation>Beiseitegelegt als %1.</translation>
    </message>
    <message>
        <source>It could not be set aside.</source>
        <translation>Beiseitelegen war nicht möglich.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>Dateisystem schreibgeschützt</translation>
    </message>
    <message>
        <source>The record of actions was begun anew: the one before was damaged and is kept as %1. Whether an action was under way or capacity pinned is not known here; look at the orchestrators.</source>
        <translation>Das Protokoll der Aktionen wurde neu begonnen: Das vorige war beschädigt und ist als %1 aufbewahrt. Ob eine Aktion im Gang oder Kapazität festgehalten war, ist hier nicht bekannt; sehen Sie bei den Orchestratoren nach.</translation>
    </message>
    <message>
        <source>The list of %1 gives targets to %2, which does not name that list; they are left out.</source>
        <translation>Die Liste von %1 gibt %2 Targets, das diese Liste nicht nennt; sie entfallen.</translation>
    </message>
    <message>
        <source>%1 of the %2 tasks last wanted are missing; what is wanted now is not known.</source>
        <translation>%1 der zuletzt gewünschten %2 Tasks fehlen; was jetzt gewünscht ist, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones, whose CPU is not known</source>
        <translation>kein Platz für einen weiteren Task; einer nach dem anderen lässt %1 gesunde übrig, deren CPU-Last nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones, whose CPU is not known</source>
        <translation>%1 können zugleich enden, dann bleiben %2 gesunde, deren CPU-Last nicht bekannt ist</translation>
    </message>
    <message>
        <source>Look yourself whether the others can take their traffic meanwhile.</source>
        <translation>Sehen Sie selbst nach, ob die anderen so lange ihren Traffic übernehmen können.</translation>
    </message>
    <message>
        <source>the keychain has not answered for &quot;%1&quot; yet; it may be locked</source>
        <translation>der Schlüsselbund hat zu „%1“ noch nicht geantwortet; vielleicht ist er gesperrt</translation>
    </message>
    <message>
        <source>The keychain has not answered, it may be locked: what needs %1 of it is unknown until then.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet, vielleicht ist er gesperrt: Was daraus %1 braucht, ist bis dahin unbekannt.</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way. Nothing was sent.</source>
        <translation>Watchbridge endete, während dies lief. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 (This outcome could not be recorded: %2)</source>
        <translation>%1 (Dieser Ausgang war nicht aufzuzeichnen: %2)</translation>
    </message>
    <message>
        <source>%1, but the deployment had completed by then</source>
        <translation>%1, aber das Deployment war da schon abgeschlossen</translation>
    </message>
    <message>
        <source>“%1” is under way already: %2.</source>
        <translation>„%1“ läuft bereits: %2.</translation>
    </message>
    <message>
        <source>undo it or wait until it is over</source>
        <translation>nehmen Sie sie zurück oder warten Sie, bis sie vorüber ist</translation>
    </message>
    <message>
        <source>abort it, or stop waiting for it, or wait until it is over, %1 after it began at the latest</source>
        <translation>brechen Sie sie ab, warten Sie nicht länger auf sie oder warten Sie, bis sie vorüber ist, spätestens %1 nach ihrem Beginn</translation>
    </message>
    <message>
        <source>No failed check holds this action.</source>
        <translation>Keine fehlgeschlagene Prüfung hält diese Aktion auf.</translation>
    </message>
    <message>
        <source>There is no such action any more.</source>
        <translation>Diese Aktion gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no deploy provider in watchbridge.yaml, so nothing can be done to it from here.</source>
        <translation>„%1“ hat in watchbridge.yaml keinen Deploy-Provider; von hier aus ist daran nichts zu ändern.</translation>
    </message>
    <message>
        <source>This environment is read-only; set &quot;actions: enabled&quot; for it in watchbridge.yaml to act.</source>
        <translation>Diese Umgebung ist schreibgeschützt; setzen Sie für sie in watchbridge.yaml „actions: enabled“, um zu handeln.</translation>
    </message>
    <message>
        <source>Only a redeploy or a rollback can be armed.</source>
        <translation>Nur ein Redeploy oder ein Rollback kann vorgemerkt werden.</translation>
    </message>
    <message>
        <source>A rollback of %1 needs the release to go back to: none is known to be good, so name one.</source>
        <translation>Für einen Rollback von %1 fehlt das Ziel-Release: Keines ist als gut bekannt, geben Sie also eines an.</translation>
    </message>
    <message>
        <source>One action takes at most %1 services and %2 tasks.</source>
        <translation>Eine Aktion umfasst höchstens %1 Services und %2 Tasks.</translation>
    </message>
    <message>
        <source>A reason to go on against a failed check has %1 to %2 characters.</source>
        <translation>Eine Begründung gegen eine fehlgeschlagene Prüfung hat %1 bis %2 Zeichen.</translation>
    </message>
    <message>
        <source>Begin with &quot;%1&quot;, then say why.</source>
        <translation>Beginnen Sie mit „%1“ und nennen Sie dann den Grund.</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile</source>
        <translation>das Minimum von %1 wird so lange von %2 auf %3 erhöht</translation>
    </message>
    <message>
        <source>, as an earlier action has pinned it</source>
        <translation>, wie es eine frühere Aktion festgehalten hat</translation>
    </message>
    <message>
        <source>, and %1 run</source>
        <translation>, und %1 laufen</translation>
    </message>
    <message>
        <source>the minimum of %1 stays %2 meanwhile, which is pinned already; it was %3</source>
        <translation>das Minimum von %1 bleibt so lange %2 und ist bereits festgehalten; vorher war es %3</translation>
    </message>
    <message>
        <source>The capacity of %1 is pinned: the minimum of %2 is %3 instead of %4 until this is over.</source>
        <translation>Die Kapazität von %1 ist festgehalten: Das Minimum von %2 ist %3 statt %4, bis dies vorüber ist.</translation>
    </message>
    <message>
        <source>nothing to pin: it has no autoscaler by now</source>
        <translation>nichts festzuhalten: Es gibt inzwischen keinen Autoscaler mehr</translation>
    </message>
    <message>
        <source>The capacity of %1 is not pinned: %2</source>
        <translation>Die Kapazität von %1 wird nicht festgehalten: %2</translation>
    </message>
    <message>
        <source>it is no longer wanted</source>
        <translation>es wird nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>the record of it could not be saved (%1)</source>
        <translation>der Eintrag dazu war nicht zu speichern (%1)</translation>
    </message>
    <message>
        <source>the record of it could not be saved: %1</source>
        <translation>der Eintrag dazu war nicht zu speichern: %1</translation>
    </message>
    <message>
        <source>what others have pinned is not known (%1)</source>
        <translation>was andere festgehalten haben, ist nicht bekannt (%1)</translation>
    </message>
    <message>
        <source>what others have pinned is not known: %1</source>
        <translation>was andere festgehalten haben, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>what an earlier action pinned is being put back just now</source>
        <translation>was eine frühere Aktion festgehalten hat, wird gerade zurückgesetzt</translation>
    </message>
    <message>
        <source>another action is putting the minimum back just now</source>
        <translation>eine andere Aktion setzt das Minimum gerade zurück</translation>
    </message>
    <message>
        <source>another action is changing the minimum just now</source>
        <translation>eine andere Aktion ändert das Minimum gerade</translation>
    </message>
    <message>
        <source>its minimum was changed at this moment</source>
        <translation>das Minimum wurde in diesem Moment geändert</translation>
    </message>
    <message>
        <source>its autoscaler cannot be read: %1</source>
        <translation>der Autoscaler ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>it was refused, nothing was done: %1</source>
        <translation>es wurde abgelehnt, nichts ist geschehen: %1</translation>
    </message>
    <message>
        <source>nothing was sent: %1</source>
        <translation>nichts wurde gesendet: %1</translation>
    </message>
    <message>
        <source>Whether the capacity of %1 is pinned is not known (%2); that is found out when this is over.</source>
        <translation>Ob die Kapazität von %1 festgehalten ist, ist nicht bekannt (%2); das zeigt sich, wenn dies vorüber ist.</translation>
    </message>
    <message>
        <source>whether it is, is not known (%1)</source>
        <translation>ob sie es ist, ist nicht bekannt (%1)</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>Die Kapazität von %1 ist noch festgehalten: Das Minimum von %2 ist nicht von %3 auf %4 zurückgesetzt (%5). Setzen Sie es von Hand zurück: Es war %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>Die Kapazität von %1 ist vielleicht noch festgehalten: Das Minimum von %2 ist nicht von %3 auf %4 zurückgesetzt (%5). Setzen Sie es von Hand zurück: Es war %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>Die Kapazität von %1 ist noch festgehalten: Das Minimum von %2 ist nicht von %3 auf %4 zurückgesetzt (%5). Es wird erneut versucht; von Hand: auf %6 setzen.</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>Die Kapazität von %1 ist vielleicht noch festgehalten: Das Minimum von %2 ist nicht von %3 auf %4 zurückgesetzt (%5). Es wird erneut versucht; von Hand: auf %6 setzen.</translation>
    </message>
    <message>
        <source>The capacity of %1 is no longer pinned: %2.</source>
        <translation>Die Kapazität von %1 ist nicht mehr festgehalten: %2.</translation>
    </message>
    <message>
        <source>the minimum of %1 is put back from %2 to %3</source>
        <translation>das Minimum von %1 wird von %2 auf %3 zurückgesetzt</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2, as before</source>
        <translation>das Minimum von %1 ist %2 wie zuvor</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 again</source>
        <translation>das Minimum von %1 ist wieder %2</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which stays (it was %3 before)</source>
        <translation>jemand hat das Minimum von %1 inzwischen auf %2 gesetzt; das bleibt (vorher war es %3)</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which comes back after action %3 (it was %4 before)</source>
        <translation>jemand hat das Minimum von %1 inzwischen auf %2 gesetzt; das gilt nach Aktion %3 wieder (vorher war es %4)</translation>
    </message>
    <message>
        <source>its autoscaler is gone, and nothing is left to put back</source>
        <translation>der Autoscaler ist nicht mehr da, es gibt nichts zurückzusetzen</translation>
    </message>
    <message>
        <source>it was pinned at %1, and the settings name %2 now</source>
        <translation>festgehalten wurde bei %1, die Konfiguration nennt jetzt %2</translation>
    </message>
    <message>
        <source>it has no deploy provider here; where it has one again, that is done</source>
        <translation>hier gibt es dafür keinen Deploy-Provider; sobald es wieder einen gibt, geschieht es</translation>
    </message>
    <message>
        <source>it goes over to action %1</source>
        <translation>es geht an Aktion %1 über</translation>
    </message>
    <message>
        <source>, %1 more series as well</source>
        <translation>, ebenso weitere Zeitreihen (%1)</translation>
    </message>
    <message>
        <source> (rule: above %1)</source>
        <translation> (Regel: über %1)</translation>
    </message>
    <message>
        <source> (rule: at least %1)</source>
        <translation> (Regel: mindestens %1)</translation>
    </message>
    <message>
        <source> (rule: below %1)</source>
        <translation> (Regel: unter %1)</translation>
    </message>
    <message>
        <source> (rule: at most %1)</source>
        <translation> (Regel: höchstens %1)</translation>
    </message>
    <message>
        <source> (rule: equal to %1)</source>
        <translation> (Regel: gleich %1)</translation>
    </message>
    <message>
        <source> (rule: other than %1)</source>
        <translation> (Regel: ungleich %1)</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>Waiting for the first scrape.</source>
        <translation>Wartet auf die erste Abfrage.</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>%1 startet.</translation>
    </message>
    <message>
        <source>Being replaced by a deployment.</source>
        <translation>Wird von einem Deployment ersetzt.</translation>
    </message>
    <message>
        <source>Its samples are %1 old: the exporter answers with the past.</source>
        <translation>Die Messwerte sind %1 alt: Der Exporter liefert alte Werte.</translation>
    </message>
    <message>
        <source>Its samples are of %1 from now: its clock and this computer&apos;s differ.</source>
        <translation>Die Messwerte liegen %1 in der Zukunft: Die Uhr dort und die dieses Rechners gehen verschieden.</translation>
    </message>
    <message>
        <source>It answers with none of the configured metrics; check its signals.</source>
        <translation>Die Antwort enthält keine der konfigurierten Metriken; prüfen Sie die Signale.</translation>
    </message>
    <message>
        <source>All its tasks answer and are well.</source>
        <translation>Alle Tasks antworten und sind in Ordnung.</translation>
    </message>
    <message>
        <source>Healthy again after %1.</source>
        <translation>Nach %1 wieder in Ordnung.</translation>
    </message>
    <message>
        <source>p95 is not known at present</source>
        <translation>p95 ist derzeit nicht bekannt</translation>
    </message>
    <message>
        <source>Whether requests fail is not known at present</source>
        <translation>Ob Requests fehlschlagen, ist derzeit nicht bekannt</translation>
    </message>
    <message>
        <source>Ran out of memory once, at %1.</source>
        <translation>Einmal out of memory, um %1.</translation>
    </message>
    <message>
        <source>Ran out of memory %1 times, last at %2.</source>
        <translation>%1-mal out of memory, zuletzt um %2.</translation>
    </message>
    <message>
        <source>%1 tracks both code %2 (%3) and settings %4 (%5)</source>
        <translation>%1 hängt sowohl an Code %2 (%3) als auch an Einstellungen %4 (%5)</translation>
    </message>
</context>
<context>
    <name>SecretLook</name>
    <message>
        <source>This looks like the secret itself, which never stands in the file. Name where it is: env:VARIABLE, file:PATH or keychain:NAME.</source>
        <translation>Das sieht nach dem Geheimnis selbst aus, das nie in der Datei steht. Nennen Sie, wo es ist: env:VARIABLE, file:PFAD oder keychain:NAME.</translation>
    </message>
    <message>
        <source>This looks like a password or token, which never stands in the file. Name where it is, at the token&apos;s field.</source>
        <translation>Das sieht nach einem Passwort oder Token aus, das nie in der Datei steht. Nennen Sie beim Token, wo es ist.</translation>
    </message>
    <message>
        <source>A variable has letters, digits and underscores only.</source>
        <translation>Eine Variable hat nur Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message>
        <source>The service is unhealthy</source>
        <translation>Der Service ist fehlerhaft</translation>
    </message>
    <message>
        <source>The service is degraded</source>
        <translation>Der Service ist beeinträchtigt</translation>
    </message>
    <message>
        <source>Nothing is known of the service</source>
        <translation>Über den Service ist nichts bekannt</translation>
    </message>
    <message>
        <source> since %1.</source>
        <translation> seit %1.</translation>
    </message>
    <message>
        <source>The last sample is %1 old.</source>
        <translation>Das letzte Sample ist %1 alt.</translation>
    </message>
    <message>
        <source>release not known</source>
        <translation>Release nicht bekannt</translation>
    </message>
    <message>
        <source>settings %1</source>
        <translation>Settings %1</translation>
    </message>
    <message>
        <source>several releases run</source>
        <translation>mehrere Releases laufen</translation>
    </message>
    <message>
        <source>The code is the same.</source>
        <translation>Der Code ist derselbe.</translation>
    </message>
    <message>
        <source>The settings are the same.</source>
        <translation>Die Settings sind dieselben.</translation>
    </message>
    <message>
        <source>Back from %1 to %2.</source>
        <translation>Zurück von %1 auf %2.</translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy</source>
        <translation>
            <numerusform>Der einzige Task ist in Ordnung</numerusform>
            <numerusform>Alle %n Tasks in Ordnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unhealthy</source>
        <translation>
            <numerusform>%1 von %n Task fehlerhaft</numerusform>
            <numerusform>%1 von %n Tasks fehlerhaft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) degraded</source>
        <translation>
            <numerusform>%1 von %n Task beeinträchtigt</numerusform>
            <numerusform>%1 von %n Tasks beeinträchtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unknown</source>
        <translation>
            <numerusform>%1 von %n Task unbekannt</numerusform>
            <numerusform>%1 von %n Tasks unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more task(s) reach the memory limit in about %1.</source>
        <translation>
            <numerusform>Ein weiterer Task erreicht das Speicherlimit in etwa %1.</numerusform>
            <numerusform>%n weitere Tasks erreichen das Speicherlimit in etwa %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s).</source>
        <translation>
            <numerusform>%n weiterer Grund.</numerusform>
            <numerusform>%n weitere Gründe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n fehlerhaft</numerusform>
            <numerusform>%n fehlerhaft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n beeinträchtigt</numerusform>
            <numerusform>%n beeinträchtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s)</source>
        <translation>
            <numerusform>%1 von %n Task</numerusform>
            <numerusform>%1 von %n Tasks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy as far as judged</source>
        <translation>
            <numerusform>Der einzige Task ist in Ordnung, soweit beurteilt</numerusform>
            <numerusform>Alle %n Tasks in Ordnung, soweit beurteilt</numerusform>
        </translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <translation> seit mindestens %1.</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <comment>a value that runs again</comment>
        <translation>%1 (war %2)</translation>
    </message>
    <message>
        <source>Runs again: code %1.</source>
        <translation>Läuft wieder: Code %1.</translation>
    </message>
    <message>
        <source>In effect again: %1.</source>
        <translation>Gilt wieder: %1.</translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <comment>a day and a time</comment>
        <translation> seit mindestens %1.</translation>
    </message>
    <message>
        <source> since %1.</source>
        <comment>a day and a time</comment>
        <translation> seit %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>so many tasks on a release</comment>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>of so many tasks the release</comment>
        <translation>%1 nicht bekannt</translation>
    </message>
</context>
<context>
    <name>StandingLook</name>
    <message>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation>wartet auf Daten</translation>
    </message>
    <message>
        <source>feed dead</source>
        <translation>Feed ausgefallen</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>healthy</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>healthy</source>
        <comment>of a task</comment>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>of a task</comment>
        <translation>beeinträchtigt</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <comment>of a task</comment>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>of a task</comment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <translation>in Ordnung, teils beurteilt</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <comment>of a task</comment>
        <translation>in Ordnung, teils beurteilt</translation>
    </message>
</context>
<context>
    <name>Translations</name>
    <message>
        <source>the system&apos;s</source>
        <translation>wie das System</translation>
    </message>
</context>
<context>
    <name>WebhookPattern</name>
    <message>
        <source>That file describes no pipeline: it has neither a service with a webhook nor &quot;redeploy&quot; or &quot;rollback&quot; itself.</source>
        <translation>Diese Datei beschreibt keine Pipeline: Sie hat weder einen Service mit Webhook noch selbst „redeploy“ oder „rollback“.</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read.</source>
        <translation>Die Datei gibt es nicht, oder sie ist nicht lesbar.</translation>
    </message>
    <message>
        <source>That file is larger than 64 KiB.</source>
        <translation>Die Datei ist größer als 64&#xa0;KiB.</translation>
    </message>
    <message>
        <source>Line %1 of that file cannot be read.</source>
        <translation>Zeile %1 der Datei ist nicht lesbar.</translation>
    </message>
</context>
<context>
    <name>YamlEdit</name>
    <message>
        <source>Line %1 is written in a way that this program does not write into; edit it as text.</source>
        <translation>Zeile %1 hat eine Form, in die dieses Programm nicht schreibt; bearbeiten Sie sie als Text.</translation>
    </message>
    <message>
        <source>With what begins in line %1 a comment would go; edit it as text.</source>
        <translation>Mit dem, was in Zeile %1 beginnt, ginge ein Kommentar verloren; bearbeiten Sie es als Text.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>Zeile %1 kann nicht gelesen werden; korrigieren Sie sie zuerst als Text.</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionButtons</name>
    <message>
        <source>“%1” is for %2 only since a moment ago: press again if you mean that.</source>
        <translation>„%1“ gilt erst seit eben für %2: Drücken Sie noch einmal, wenn Sie das meinen.</translation>
    </message>
    <message>
        <source>Redeploy:</source>
        <translation>Neu deployen:</translation>
    </message>
    <message>
        <source>Roll back:</source>
        <translation>Rollback:</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionStrip</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>stoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Go now</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Rolling back %1</source>
        <translation>Rollback von %1</translation>
    </message>
    <message>
        <source>Redeploying %1</source>
        <translation>Redeploy von %1</translation>
    </message>
    <message numerus="yes">
        <source>Redeploying %n task(s) of %1</source>
        <translation>
            <numerusform>Redeploy von %n Task von %1</numerusform>
            <numerusform>Redeploy von %n Tasks von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 in %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1: last checks</source>
        <translation>%1: letzte Prüfungen</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Prüfung läuft …</translation>
    </message>
    <message>
        <source>Checked:</source>
        <translation>Geprüft:</translation>
    </message>
    <message>
        <source>A check has failed.</source>
        <translation>Eine Prüfung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>%1 wird verifiziert</translation>
    </message>
    <message>
        <source>%1 of %2 done:</source>
        <translation>%1 von %2 fertig:</translation>
    </message>
    <message>
        <source>%1: outcome not known</source>
        <translation>%1: Ausgang unbekannt</translation>
    </message>
    <message>
        <source>%1: succeeded</source>
        <translation>%1: erfolgreich</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: undone, nothing was sent</source>
        <translation>%1: zurückgenommen, nichts wurde gesendet</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Reason to go on against the failed check</source>
        <translation>Grund, trotz der fehlgeschlagenen Prüfung weiterzumachen</translation>
    </message>
    <message>
        <source>%1: held by a failed check</source>
        <translation>%1: durch fehlgeschlagene Prüfung angehalten</translation>
    </message>
    <message>
        <source>taken up again at %1</source>
        <translation>um %1 wieder aufgenommen</translation>
    </message>
    <message>
        <source>capacity is still pinned: %1 tasks or more, not yet put back to %2</source>
        <translation>Kapazität ist noch festgehalten: mindestens %1 Tasks, noch nicht auf %2 zurückgesetzt</translation>
    </message>
    <message>
        <source>whether capacity is pinned is not known: %1 tasks or more, %2 again after</source>
        <translation>ob die Kapazität festgehalten ist, ist nicht bekannt: mindestens %1 Tasks, danach wieder %2</translation>
    </message>
    <message>
        <source>capacity is pinned: %1 tasks or more, %2 again after</source>
        <translation>Kapazität ist festgehalten: mindestens %1 Tasks, danach wieder %2</translation>
    </message>
    <message>
        <source>checking: %1</source>
        <translation>wird geprüft: %1</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1: angehalten</translation>
    </message>
    <message>
        <source>Stopping a deployment, rolling back %1</source>
        <translation>Stopp eines Deployments, Rollback von %1</translation>
    </message>
    <message>
        <source>Stopping, rolling back %1</source>
        <translation>Stopp, Rollback von %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a check, and what to do about it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Escape: undo. Enter: go now.</source>
        <translation>Esc: zurücknehmen. Enter: sofort ausführen.</translation>
    </message>
    <message>
        <source>Type “%1:” and why to go on, in %2 characters or more.</source>
        <translation>„%1:“ eingeben und warum es weitergehen soll, mit mindestens %2 Zeichen.</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1: warum?</translation>
    </message>
    <message>
        <source>runs now: %1</source>
        <translation>jetzt läuft: %1</translation>
    </message>
    <message>
        <source>Try again, or go on at the orchestrator.</source>
        <translation>Versuchen Sie es noch einmal oder machen Sie am Orchestrator weiter.</translation>
    </message>
</context>
<context>
    <name>wb::actions::ItemLine</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weitere</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::actions::LockButton</name>
    <message>
        <source>Actions are unlocked.</source>
        <translation>Aktionen sind entsperrt.</translation>
    </message>
    <message>
        <source>Actions are locked until you unlock them.</source>
        <translation>Aktionen sind gesperrt, bis Sie sie entsperren.</translation>
    </message>
    <message>
        <source>Actions are locked again when nobody does anything here.</source>
        <translation>Aktionen werden wieder gesperrt, wenn hier niemand etwas tut.</translation>
    </message>
    <message>
        <source>Unlock actions</source>
        <translation>Aktionen entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Lock actions, %n min left</source>
        <translation>
            <numerusform>Aktionen sperren, noch %n&#xa0;min</numerusform>
            <numerusform>Aktionen sperren, noch %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked %n min</source>
        <translation>
            <numerusform>Entsperrt, %n&#xa0;min</numerusform>
            <numerusform>Entsperrt, %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::base::Sentence</name>
    <message>
        <source>%1 says: “%2”</source>
        <translation>%1 meldet: „%2“</translation>
    </message>
    <message>
        <source>a &quot;}&quot; that nothing opens; write &quot;}}&quot; for one</source>
        <translation>eine „}“, die nichts öffnet; schreiben Sie dafür „}}“</translation>
    </message>
    <message>
        <source>a &quot;{&quot; that is not closed; write &quot;{{&quot; for one</source>
        <translation>eine „{“, die nicht geschlossen wird; schreiben Sie dafür „{{“</translation>
    </message>
    <message>
        <source>PostgreSQL storage is not supported by this version; name a file for SQLite</source>
        <translation>Speichern in PostgreSQL unterstützt diese Version nicht; nennen Sie eine Datei für SQLite</translation>
    </message>
    <message>
        <source>&quot;text_size&quot; is between 80% and 150%</source>
        <translation>„text_size“ liegt zwischen 80% und 150%</translation>
    </message>
    <message>
        <source>a second environment is named &quot;%1&quot;</source>
        <translation>eine zweite Umgebung heißt „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or empty</source>
        <translation>„%1“ fehlt oder ist leer</translation>
    </message>
    <message>
        <source>&quot;host&quot; is neither unix:///PATH nor tcp://HOST:PORT</source>
        <translation>„host“ ist weder unix:///PFAD noch tcp://HOST:PORT</translation>
    </message>
    <message>
        <source>&quot;tls&quot; belongs to tcp://, not to a unix socket</source>
        <translation>„tls“ gehört zu tcp://, nicht zu einem Unix-Socket</translation>
    </message>
    <message>
        <source>tcp://%1 needs &quot;tls&quot;: whoever speaks to an Engine without it is root there</source>
        <translation>tcp://%1 braucht „tls“: Wer ohne TLS mit einer Engine spricht, ist dort root</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;%2&quot;</source>
        <translation>„%1“ braucht „%2“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no region; write it as eu-central-1</source>
        <translation>„%1“ ist keine Region; zu schreiben wie eu-central-1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an http or https URL</source>
        <translation>„%1“ ist keine http- oder https-URL</translation>
    </message>
    <message>
        <source>&quot;endpoint&quot; needs https: session tokens travel with each request</source>
        <translation>„endpoint“ braucht https: Mit jedem Request gehen Sitzungstoken mit</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a namespace</source>
        <translation>„%1“ ist kein Name eines Namespace</translation>
    </message>
    <message>
        <source>&quot;port&quot; of a Swarm&apos;s tasks must be a number from 1 to 65535: the one at which a container listens</source>
        <translation>„port“ muss bei Tasks eines Swarms eine Zahl von 1 bis 65535 sein: der Port, an dem ein Container lauscht</translation>
    </message>
    <message>
        <source>&quot;port&quot; is &quot;%1&quot;; it is a number from 1 to 65535 or the name of a port there</source>
        <translation>„port“ ist „%1“; es ist eine Zahl von 1 bis 65535 oder der Name eines Ports dort</translation>
    </message>
    <message>
        <source>&quot;provider&quot; is missing; this version has &quot;controller&quot;, &quot;ecs&quot;, &quot;kubernetes&quot;, &quot;swarm&quot; and &quot;webhook&quot;</source>
        <translation>„provider“ fehlt; diese Version hat „controller“, „ecs“, „kubernetes“, „swarm“ und „webhook“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty; write {} where nothing has to be said</source>
        <translation>„%1“ ist leer; schreiben Sie {}, wo nichts anzugeben ist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither host:port nor a URL</source>
        <translation>„%1“ ist weder Host:Port noch eine URL</translation>
    </message>
    <message>
        <source>targets from &quot;prometheus&quot; are not supported by this version; use static, file_sd, http_sd, swarm, ecs or kubernetes</source>
        <translation>Targets aus „prometheus“ unterstützt diese Version nicht; verwenden Sie static, file_sd, http_sd, swarm, ecs oder kubernetes</translation>
    </message>
    <message>
        <source>&quot;timeout&quot; must not be longer than &quot;interval&quot;</source>
        <translation>„timeout“ darf nicht länger sein als „interval“</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /</source>
        <translation>„path“ muss mit / beginnen</translation>
    </message>
    <message>
        <source>a service &quot;%1&quot; stands here twice</source>
        <translation>ein Service „%1“ steht hier zweimal</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;</source>
        <translation>einen anderen Service „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>einen anderen Service „%1“ gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>an environment needs at least one service</source>
        <translation>eine Umgebung braucht mindestens einen Service</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;; write it as America/New_York</source>
        <translation>eine Zeitzone „%1“ gibt es nicht; zu schreiben wie America/New_York</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must name where the secret is, not hold it: keychain:NAME, env:VARIABLE or file:PATH</source>
        <translation>„%1“ muss nennen, wo das Geheimnis ist, nicht es enthalten: keychain:NAME, env:VARIABLE oder file:PFAD</translation>
    </message>
    <message>
        <source>&quot;name&quot; is &quot;%1&quot;; expected at most 64 letters, digits, dots, dashes and underscores, such as job-bad</source>
        <translation>„name“ ist „%1“; erwartet werden höchstens 64 Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche, etwa job-bad</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in rule; take another name</source>
        <translation>„%1“ ist eine eingebaute Regel; nehmen Sie einen anderen Namen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation>„%1“ ist %2</translation>
    </message>
    <message>
        <source>&quot;reason&quot; is longer than 200 characters</source>
        <translation>„reason“ ist länger als 200 Zeichen</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;</source>
        <translation>einen Service „%1“ gibt es nicht</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>einen Service „%1“ gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>&quot;metrics&quot; has %1 rules; it must have at most %2</source>
        <translation>„metrics“ hat %1 Regeln; erlaubt sind höchstens %2</translation>
    </message>
    <message>
        <source>a second rule is named &quot;%1&quot;</source>
        <translation>eine zweite Regel heißt „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot;; %2</source>
        <translation>„%1“; %2</translation>
    </message>
    <message>
        <source>expected matchers such as code=~&quot;5..&quot;</source>
        <translation>erwartet werden Label-Filter wie code=~&quot;5..&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression</source>
        <translation>„%1“ ist kein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>in its braces stands %1</source>
        <translation>in den Klammern steht %1</translation>
    </message>
    <message>
        <source>expected a metric, a comparison and a number, such as job_bad{queue=&quot;mail&quot;} &gt; 3</source>
        <translation>erwartet werden eine Metrik, ein Vergleich und eine Zahl wie job_bad{queue=&quot;mail&quot;} &gt; 3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of &gt;, &gt;=, &lt;, &lt;=, == and !=</source>
        <translation>„%1“ ist keiner der Vergleiche &gt;, &gt;=, &lt;, &lt;=, == und !=</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;limit&quot; is &quot;%1&quot;; expected a size, a number of cores or a metric&apos;s name</source>
        <translation>„limit“ ist „%1“; erwartet wird eine Größe, eine Zahl von Kernen oder der Name einer Metrik</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2</source>
        <translation>„%1“ hat %2</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; there are %2</source>
        <translation>einen Platzhalter {%1} gibt es nicht; es gibt %2</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; did you mean {%2}?</source>
        <translation>einen Platzhalter {%1} gibt es nicht; meinten Sie {%2}?</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /; it goes on from &quot;url&quot;</source>
        <translation>„path“ muss mit / beginnen; es setzt „url“ fort</translation>
    </message>
    <message>
        <source>&quot;path&quot; must not hold &quot;..&quot;, ? or #; write what follows a ? as &quot;query&quot;</source>
        <translation>„path“ darf kein „..“, ? oder # enthalten; was einem ? folgt, gehört in „query“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a JSON Pointer such as /items/0/name</source>
        <translation>„%1“ muss ein JSON Pointer wie /items/0/name sein</translation>
    </message>
    <message>
        <source>{%1} is not known when this is read; {service} is</source>
        <translation>{%1} ist nicht bekannt, wenn dies gelesen wird; {service} ist es</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here; credentials belong to &quot;auth&quot;</source>
        <translation>„%1“ ist kein Header, der hier gesetzt werden kann; Zugangsdaten gehören in „auth“</translation>
    </message>
    <message>
        <source>a body is &quot;json&quot; or &quot;form&quot;</source>
        <translation>ein Body ist „json“ oder „form“</translation>
    </message>
    <message>
        <source>&quot;state&quot; and &quot;running&quot; belong together</source>
        <translation>„state“ und „running“ gehören zusammen</translation>
    </message>
    <message>
        <source>&quot;auth&quot; has &quot;bearer&quot; or &quot;basic&quot;, not both</source>
        <translation>„auth“ hat „bearer“ oder „basic“, nicht beides</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here</source>
        <translation>„%1“ ist kein Header, der hier gesetzt werden kann</translation>
    </message>
    <message>
        <source>&quot;url&quot; needs https: credentials travel with each request</source>
        <translation>„url“ braucht https: Mit jedem Request gehen Zugangsdaten mit</translation>
    </message>
    <message>
        <source>&quot;settings&quot; must be told wherever &quot;code&quot; is, or nowhere: a release is both; &quot;%1&quot; has it and &quot;%2&quot; has not</source>
        <translation>„settings“ muss überall stehen, wo „code“ steht, oder nirgends: Ein Release ist beides; „%1“ hat es, „%2“ nicht</translation>
    </message>
    <message>
        <source>&quot;url&quot; is not an http or https URL without user, query and fragment</source>
        <translation>„url“ ist keine http- oder https-URL ohne Benutzer, Query und Fragment</translation>
    </message>
    <message>
        <source>a webhook needs &quot;redeploy&quot;, &quot;rollback&quot; or both</source>
        <translation>ein Webhook braucht „redeploy“, „rollback“ oder beides</translation>
    </message>
    <message>
        <source>&quot;abort&quot; needs &quot;status&quot;, which tells the run to abort</source>
        <translation>„abort“ braucht „status“, das den abzubrechenden Lauf nennt</translation>
    </message>
    <message>
        <source>&quot;rollback&quot; needs &quot;releases&quot;, which tells where to go back to</source>
        <translation>„rollback“ braucht „releases“, das nennt, wohin es zurückgeht</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice</source>
        <translation>„%1“ steht hier zweimal</translation>
    </message>
    <message>
        <source>expected a mapping of keys to values</source>
        <translation>erwartet werden Schlüssel mit Werten</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>is larger than 4 MiB</source>
        <translation>ist größer als 4&#xa0;MiB</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a single value</source>
        <translation>„%1“ muss ein einzelner Wert sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; it is one of %3</source>
        <translation>„%1“ kann nicht „%2“ sein; möglich sind %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>„%1“ kann nicht „%2“ sein; meinten Sie „%3“?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;; expected %3</source>
        <translation>„%1“ ist „%2“; erwartet wird %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at least %3</source>
        <translation>„%1“ ist %2; mindestens nötig ist %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at most %3</source>
        <translation>„%1“ ist %2; höchstens erlaubt ist %3</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a duration such as 300ms, 5s, 2m, 1h or 30d</source>
        <translation>eine Dauer wie 300ms, 5s, 2m, 1h oder 30d</translation>
    </message>
    <message>
        <source>a size such as 64KiB, 16MiB or 1GiB</source>
        <translation>eine Größe wie 64KiB, 16MiB oder 1GiB</translation>
    </message>
    <message>
        <source>a percentage such as 1% or a fraction</source>
        <translation>ein Prozentsatz wie 1% oder ein Bruchteil</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>„%1“ muss eine Liste sein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nested too deeply</source>
        <translation>„%1“ ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a mapping of keys to values</source>
        <translation>„%1“ muss aus Schlüsseln mit Werten bestehen</translation>
    </message>
    <message>
        <source>each item of &quot;%1&quot; must be a mapping</source>
        <translation>jeder Eintrag von „%1“ muss aus Schlüsseln mit Werten bestehen</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>unbekannter Schlüssel „%1“</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>unbekannter Schlüssel „%1“; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>another environment is the first one, whose record is the file that storage names: this takes effect at the next start</source>
        <translation>eine andere Umgebung steht an erster Stelle, deren Aufzeichnung die unter storage genannte Datei ist: Das gilt ab dem nächsten Start</translation>
    </message>
    <message>
        <source>&quot;memory_unhealthy&quot; must not be below &quot;memory_degraded&quot;</source>
        <translation>„memory_unhealthy“ darf nicht unter „memory_degraded“ liegen</translation>
    </message>
    <message>
        <source>%1 is not sent and stays as it is</source>
        <translation>%1 ist nicht gesendet und bleibt, wie es ist</translation>
    </message>
    <message>
        <source>%1 is sent and goes on at the orchestrator</source>
        <translation>%1 ist gesendet und läuft beim Orchestrator weiter</translation>
    </message>
    <message>
        <source>%1 has its deployment</source>
        <translation>%1 hat sein Deployment</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 ist beendet</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>nichts ist gesendet</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartCard</name>
    <message>
        <source>Logarithmic scale.</source>
        <translation>Logarithmische Skala.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartCopy</name>
    <message>
        <source>%1 of %2, %3 to %4 (%5): %6</source>
        <translation>%1 von %2, %3 bis %4 (%5): %6</translation>
    </message>
    <message>
        <source>The chart is on the clipboard as a picture.</source>
        <translation>Das Diagramm ist als Bild in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The chart&apos;s values are on the clipboard as CSV.</source>
        <translation>Die Werte des Diagramms sind als CSV in der Zwischenablage.</translation>
    </message>
    <message>
        <source>A link to the chart and its time is on the clipboard.</source>
        <translation>Ein Link zum Diagramm und seiner Zeit ist in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartGrid</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Nothing was exported: the charts had moved on from the marked range. They read it again now; export it when it is drawn.</source>
        <translation>Nichts wurde exportiert: Die Diagramme waren über den markierten Zeitraum hinaus. Sie lesen ihn jetzt neu; exportieren Sie ihn, sobald er gezeichnet ist.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartMenu</name>
    <message>
        <source>Chart %1</source>
        <translation>Diagramm %1</translation>
    </message>
    <message>
        <source>Logarithmic scale	G</source>
        <translation>Logarithmische Skala	G</translation>
    </message>
    <message>
        <source>Copy as a picture	Ctrl+C</source>
        <translation>Als Bild kopieren	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy values as CSV	Ctrl+Shift+C</source>
        <translation>Werte als CSV kopieren	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy a link to this time</source>
        <translation>Link zu dieser Zeit kopieren</translation>
    </message>
    <message>
        <source>In a window of its own	O</source>
        <translation>In einem eigenen Fenster	O</translation>
    </message>
</context>
<context>
    <name>wb::charts::ComparisonWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Before the last deployment</source>
        <translation>Vor dem letzten Deployment</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>letzte Woche</translation>
    </message>
    <message>
        <source>before the deployment</source>
        <translation>vor dem Deployment</translation>
    </message>
    <message>
        <source>the marked range</source>
        <translation>der markierte Zeitraum</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
</context>
<context>
    <name>wb::charts::PlotWords</name>
    <message>
        <source>steady</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Limit %1</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>autoscaler acts at %1</source>
        <translation>Autoscaler ab %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>keine Daten seit %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1 alt</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 nicht bekannt</translation>
    </message>
    <message>
        <source>%1 of %2: %3.</source>
        <translation>%1 von %2: %3.</translation>
    </message>
    <message>
        <source>highest %1 at %2</source>
        <translation>Höchstwert %1 um %2</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>%1 ohne Daten</translation>
    </message>
</context>
<context>
    <name>wb::charts::PointWalk</name>
    <message>
        <source>after a gap since %1</source>
        <translation>nach einer Lücke seit %1</translation>
    </message>
</context>
<context>
    <name>wb::charts::RangeBar</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Charts over this range</source>
        <translation>Diagramme über diesen Zeitraum</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Live charts, with this range dashed beside them</source>
        <translation>Live-Diagramme, daneben gestrichelt dieser Zeitraum</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>The values of all charts in this range, as a CSV file</source>
        <translation>Die Werte aller Diagramme in diesem Zeitraum als CSV-Datei</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 to %2 · %3</source>
        <translation>%1 bis %2 · %3</translation>
    </message>
    <message>
        <source>Marked range: %1</source>
        <translation>Markierter Zeitraum: %1</translation>
    </message>
    <message>
        <source>Backtest…</source>
        <translation>Backtest …</translation>
    </message>
    <message>
        <source>Whether other rules would have fired in this range</source>
        <translation>Ob andere Regeln in diesem Zeitraum ausgelöst hätten</translation>
    </message>
</context>
<context>
    <name>wb::charts::ServicePlots</name>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>% of requests</source>
        <translation>% der Requests</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>timeouts</source>
        <translation>Timeouts</translation>
    </message>
    <message>
        <source>Memory per task</source>
        <translation>Speicher je Task</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>CPU per task</source>
        <translation>CPU je Task</translation>
    </message>
    <message>
        <source>% of limit</source>
        <translation>% des Limits</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>Requests/s</translation>
    </message>
    <message>
        <source>total</source>
        <translation>gesamt</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>Höchstwert %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>p95 yesterday</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: nothing recorded</source>
        <comment>yesterday: …</comment>
        <translation>%1: nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>Compared with: %1.</source>
        <translation>Verglichen mit: %1.</translation>
    </message>
    <message>
        <source>Its targets do not report this</source>
        <translation>Wird von den Targets nicht gemeldet</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Waiting for a second scrape</source>
        <translation>Wartet auf den zweiten Scrape</translation>
    </message>
</context>
<context>
    <name>wb::charts::TaskLines</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n Task</numerusform>
            <numerusform>%n Tasks</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1, Höchstwert</translation>
    </message>
    <message>
        <source>max</source>
        <comment>of the tasks</comment>
        <translation>max</translation>
    </message>
</context>
<context>
    <name>wb::charts::TimeEntry</name>
    <message>
        <source>Write a time like 17:51, 2024-11-14 17:51, -2h or now.</source>
        <translation>Geben Sie eine Zeit wie 17:51, 2024-11-14 17:51, -2h oder now ein.</translation>
    </message>
    <message>
        <source>There is no such day or time: %1.</source>
        <translation>Diesen Tag oder diese Uhrzeit gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>There was no %1 on that day: clocks went forward.</source>
        <translation>%1 gab es an dem Tag nicht: Die Uhren wurden vorgestellt.</translation>
    </message>
    <message>
        <source>The beginning lies in the future.</source>
        <translation>Der Anfang liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The beginning is more than a year ago.</source>
        <translation>Der Anfang liegt mehr als ein Jahr zurück.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>Das Ende liegt nicht nach dem Anfang.</translation>
    </message>
    <message>
        <source>That is %1; charts show 7 days at most.</source>
        <translation>Das sind %1; Diagramme zeigen höchstens 7 Tage.</translation>
    </message>
    <message>
        <source>Charts show 30 seconds at least.</source>
        <translation>Diagramme zeigen mindestens 30 Sekunden.</translation>
    </message>
</context>
<context>
    <name>wb::common::FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>wb::desktop::Bridge</name>
    <message>
        <source>Charts begin empty: earlier signals were not read: %1</source>
        <translation>Die Diagramme beginnen leer, frühere Signale waren nicht lesbar: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportiert nach %1</translation>
    </message>
    <message>
        <source>%1 is not known here; nothing was exported.</source>
        <translation>%1 ist hier nicht bekannt; nichts wurde exportiert.</translation>
    </message>
    <message>
        <source>The changed configuration takes effect when the action is over.</source>
        <translation>Die geänderte Konfiguration gilt, sobald die Aktion vorbei ist.</translation>
    </message>
    <message>
        <source>The changed configuration is in effect.</source>
        <translation>Die geänderte Konfiguration gilt jetzt.</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was armed.</source>
        <translation>Aktionen sind gesperrt; nichts wurde vorgemerkt.</translation>
    </message>
    <message>
        <source>Actions are locked; what was armed is withdrawn.</source>
        <translation>Aktionen sind gesperrt; was vorgemerkt war, ist zurückgenommen.</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was sent.</source>
        <translation>Aktionen sind gesperrt; nichts wurde gesendet.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::ChartSource</name>
    <message>
        <source>Earlier times are missing from the charts: %1</source>
        <translation>In den Diagrammen fehlen frühere Zeiten: %1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>No sounds for 1 hour</source>
        <translation>1 Stunde keine Töne</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentAlarms</name>
    <message>
        <source>Nothing is known of %1 yet; it was not snoozed.</source>
        <translation>Über %1 ist noch nichts bekannt; es wurde nicht zurückgestellt.</translation>
    </message>
    <message>
        <source>%1 was not snoozed: a reason and up to 8 hours are wanted.</source>
        <translation>%1 wurde nicht zurückgestellt: Nötig sind ein Grund und höchstens 8 Stunden.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentDeck</name>
    <message>
        <source>What storage says takes effect at the next start.</source>
        <translation>Was unter storage steht, gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>%1, %2: the minimum of %3 is %4; set it to %5 by hand.</source>
        <translation>%1, %2: Das Minimum von %3 ist %4; von Hand auf %5 setzen.</translation>
    </message>
    <message>
        <source>%1 · %2: %3.</source>
        <translation>%1 · %2: %3.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::ServiceSetup</name>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n Target</numerusform>
            <numerusform>%n Targets</numerusform>
        </translation>
    </message>
    <message>
        <source>Metrics at %1</source>
        <translation>Metriken unter %1</translation>
    </message>
    <message>
        <source>List of targets %1 · %2</source>
        <translation>Liste von Targets %1 · %2</translation>
    </message>
    <message>
        <source>Prometheus&apos; job %1 · %2</source>
        <translation>Prometheus-Job %1 · %2</translation>
    </message>
    <message>
        <source>No preset: guessed by name</source>
        <translation>Ohne Vorlage: nach Namen geraten</translation>
    </message>
    <message>
        <source>None of its targets answered: %1</source>
        <translation>Keines der Targets hat geantwortet: %1</translation>
    </message>
    <message>
        <source>Recognised by %1 (%2 of %3).</source>
        <translation>Erkannt an %1 (%2 von %3).</translation>
    </message>
    <message>
        <source>It is no program that a preset knows.</source>
        <translation>Keine Vorlage kennt dieses Programm.</translation>
    </message>
    <message numerus="yes">
        <source>Its body departs from the format in %n place(s), first at %1: %2</source>
        <translation>
            <numerusform>Die Antwort weicht an %n Stelle vom Format ab, zuerst bei %1: %2</numerusform>
            <numerusform>Die Antwort weicht an %n Stellen vom Format ab, zuerst bei %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latenz p95</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Traffic</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU of its limit</source>
        <translation>CPU, Anteil am Limit</translation>
    </message>
    <message>
        <source>Out-of-memory kills</source>
        <translation>OOM-Kills</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Release</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>nicht gemeldet</translation>
    </message>
    <message>
        <source>%1, guessed by its name</source>
        <translation>%1, nach dem Namen geraten</translation>
    </message>
    <message>
        <source>Scraped every 2 s: %1</source>
        <translation>Scrape alle 2&#xa0;s: %1</translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation>Geben Sie dem Service einen Namen.</translation>
    </message>
    <message>
        <source>Written; the file as it was is kept with “.bak”.</source>
        <translation>Geschrieben; die vorherige Datei bleibt mit „.bak“ erhalten.</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Geschrieben.</translation>
    </message>
    <message>
        <source>This is watched already, as %1.</source>
        <translation>Das wird schon überwacht, als %1.</translation>
    </message>
    <message>
        <source>Name where the token is, not the token itself: env:NAME, file:PATH or keychain:NAME.</source>
        <translation>Nennen Sie, wo das Token ist, nicht das Token selbst: env:NAME, file:PFAD oder keychain:NAME.</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
</context>
<context>
    <name>wb::desktop::Session</name>
    <message>
        <source>Nothing here opens %1.</source>
        <translation>Hier öffnet kein Programm %1.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::SettingsDesk</name>
    <message>
        <source>The file has characters that this editor would change; edit it elsewhere.</source>
        <translation>Die Datei enthält Zeichen, die dieser Editor ändern würde; bitte anderswo bearbeiten.</translation>
    </message>
    <message>
        <source>There is no such file yet; saving makes it. “Watch a service…” writes a first one for you.</source>
        <translation>Diese Datei gibt es noch nicht; Speichern legt sie an. „Service überwachen …“ schreibt eine erste.</translation>
    </message>
    <message>
        <source>The file has changed; this is what it says now.</source>
        <translation>Die Datei hat sich geändert; das ist ihr jetziger Stand.</translation>
    </message>
    <message>
        <source>What was entered in the form is not all in the text; see there.</source>
        <translation>Nicht alles aus dem Formular steht im Text; siehe dort.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Saved. What storage says, and which environment is the first one, takes effect at the next start.</source>
        <translation>Gespeichert. Was unter „storage“ steht und welche Umgebung die erste ist, gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Saved; it takes effect at once. The file as it was is kept with “.bak”.</source>
        <translation>Gespeichert; gilt sofort. Die vorherige Datei bleibt mit „.bak“ erhalten.</translation>
    </message>
    <message>
        <source>The file says what it said before; undo again to have the change back.</source>
        <translation>Die Datei ist wieder wie zuvor; noch einmal rückgängig machen stellt die Änderung wieder her.</translation>
    </message>
    <message>
        <source>Nothing was saved here yet.</source>
        <translation>Hier wurde noch nichts gespeichert.</translation>
    </message>
    <message>
        <source>There was no file before.</source>
        <translation>Vorher gab es keine Datei.</translation>
    </message>
    <message>
        <source>The file is no longer what was saved here.</source>
        <translation>Die Datei ist nicht mehr so, wie sie hier gespeichert wurde.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TimelineExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>Nothing was exported: %1</source>
        <translation>Nichts wurde exportiert: %1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TrayIcon</name>
    <message>
        <source>Open Watchbridge</source>
        <translation>Watchbridge öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>wb::desktop::WallMode</name>
    <message>
        <source>A wall display is on</source>
        <translation>Eine Wandanzeige läuft</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FilterField</name>
    <message>
        <source>Filter by name, state, release, reason</source>
        <translation>Name, Zustand, Release, Grund</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>Services filtern</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Not shown: %1</source>
        <translation>Nicht gezeigt: %1</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>gewählt: %1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetPanel</name>
    <message>
        <source>BLIND SPOTS</source>
        <translation>BLINDE FLECKEN</translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · WORST FIRST</source>
        <translation>
            <numerusform>FLOTTE · %n SERVICE</numerusform>
            <numerusform>FLOTTE · %n SERVICES · SCHLECHTESTE ZUERST</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · NEW ORDER WAITS</source>
        <translation>
            <numerusform>FLOTTE · %n SERVICE · REIHENFOLGE WARTET</numerusform>
            <numerusform>FLOTTE · %n SERVICES · REIHENFOLGE WARTET</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows keep their places while the pointer is on them or a key moves through them. They stand worst first again when it leaves.</source>
        <translation>Zeilen behalten ihren Platz, solange der Mauszeiger auf ihnen steht oder eine Taste durch sie geht. Danach stehen wieder die schlechtesten zuerst.</translation>
    </message>
    <message>
        <source>Back to the list of services</source>
        <translation>Zurück zur Liste der Services</translation>
    </message>
    <message>
        <source>Heat map of all tasks</source>
        <translation>Heatmap aller Tasks</translation>
    </message>
    <message>
        <source>FLEET</source>
        <translation>FLOTTE</translation>
    </message>
    <message>
        <source>FLEET NOW, %1 · NEW ORDER WAITS</source>
        <translation>FLOTTE JETZT, %1 · REIHENFOLGE WARTET</translation>
    </message>
    <message numerus="yes">
        <source>FLEET NOW, %1 · %n SERVICE(S)</source>
        <translation>
            <numerusform>FLOTTE JETZT, %1 · %n SERVICE</numerusform>
            <numerusform>FLOTTE JETZT, %1 · %n SERVICES</numerusform>
        </translation>
    </message>
    <message>
        <source>The charts look back. The fleet and the state of the chosen service are those of now.</source>
        <translation>Die Diagramme zeigen die Vergangenheit. Flotte und Zustand des gewählten Service sind die von jetzt.</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>Noch nichts gehört.</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetView</name>
    <message>
        <source>Services, worst first</source>
        <translation>Services, schlechteste zuerst</translation>
    </message>
</context>
<context>
    <name>wb::fleet::NoMatch</name>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>wb::fleet::ServiceHeader</name>
    <message>
        <source>No service chosen</source>
        <translation>Kein Service gewählt</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Noch ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Now, %1:</source>
        <translation>Jetzt, %1:</translation>
    </message>
</context>
<context>
    <name>wb::incidents::IncidentBar</name>
    <message>
        <source>Export timeline</source>
        <translation>Timeline exportieren</translation>
    </message>
    <message>
        <source>Severity %1 · Commander: %2</source>
        <translation>Schweregrad %1 · Incident Commander: %2</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>nicht zugewiesen</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Incident %1: %2</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>offen %1</translation>
    </message>
    <message>
        <source>mitigated after %1</source>
        <translation>eingedämmt nach %1</translation>
    </message>
    <message>
        <source>resolved after %1</source>
        <translation>behoben nach %1</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown …</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV …</translation>
    </message>
    <message>
        <source>Export timeline of %1</source>
        <translation>Timeline von %1 exportieren</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON…</source>
        <translation>JSON …</translation>
    </message>
    <message>
        <source>For customers…</source>
        <translation>Für Kunden …</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export timeline of %1 for customers</source>
        <translation>Timeline von %1 für Kunden exportieren</translation>
    </message>
    <message>
        <source>Post update…</source>
        <translation>Informieren …</translation>
    </message>
    <message>
        <source>Post update for customers</source>
        <translation>Kunden informieren</translation>
    </message>
    <message>
        <source>Sev. %1 · %2</source>
        <translation>Sev. %1 · %2</translation>
    </message>
    <message>
        <source>Sev. %1</source>
        <translation>Sev. %1</translation>
    </message>
    <message>
        <source>public update overdue by %1</source>
        <translation>Kundeninfo seit %1 überfällig</translation>
    </message>
    <message>
        <source>update overdue %1</source>
        <translation>Info seit %1 überfällig</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>überfällig %1</translation>
    </message>
    <message>
        <source>public update due in %1</source>
        <translation>nächste Kundeninfo in %1</translation>
    </message>
    <message>
        <source>update due in %1</source>
        <translation>Info in %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>For a status page…</source>
        <translation>Für eine Statusseite …</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Webseite …</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF …</translation>
    </message>
    <message>
        <source>For customers, web page…</source>
        <translation>Für Kunden, Webseite …</translation>
    </message>
    <message>
        <source>For customers, PDF…</source>
        <translation>Für Kunden, PDF …</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>wb::incidents::TimelineDelegate</name>
    <message>
        <source>saving…</source>
        <translation>wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>wb::incidents::TimelinePanel</name>
    <message>
        <source>TIMELINE</source>
        <translation>TIMELINE</translation>
    </message>
    <message>
        <source>TIMELINE · %1</source>
        <translation>TIMELINE · %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Verdicts, deployments, actions and notes appear here by themselves.</source>
        <translation>Noch ist nichts geschehen. Bewertungen, Deployments, Aktionen und Notizen erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Timeline, newest last</source>
        <translation>Timeline, Neuestes zuletzt</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Notiz hinzufügen …</translation>
    </message>
    <message>
        <source>Add a note to the timeline</source>
        <translation>Der Timeline eine Notiz hinzufügen</translation>
    </message>
</context>
<context>
    <name>wb::incidents::WhatChangedPanel</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>WAS SICH GEÄNDERT HAT</translation>
    </message>
    <message>
        <source>What changed between the releases</source>
        <translation>Was sich zwischen den Releases geändert hat</translation>
    </message>
    <message>
        <source>! This deploy moved code and settings together.</source>
        <translation>! Dieses Deployment hat Code und Settings zugleich geändert.</translation>
    </message>
    <message>
        <source>No earlier good release is known to compare %1 with.</source>
        <translation>Kein früheres fehlerfreies Release ist bekannt, mit dem %1 zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>The running release is not known.</source>
        <translation>Das laufende Release ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>wb::items::FleetModel</name>
    <message>
        <source>service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>noch keine Daten</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>%1 ohne Daten</translation>
    </message>
    <message>
        <source>memory %1 of %2 · CPU %3</source>
        <translation>Speicher %1 von %2 · CPU %3</translation>
    </message>
    <message numerus="yes">
        <source>ran out of memory %n time(s) since the watch began</source>
        <translation>
            <numerusform>einmal out of memory seit Beginn der Überwachung</numerusform>
            <numerusform>%n-mal out of memory seit Beginn der Überwachung</numerusform>
        </translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>noch kein Sample</translation>
    </message>
    <message>
        <source>last sample %1 ago</source>
        <translation>letztes Sample vor %1</translation>
    </message>
    <message>
        <source>reaches its memory limit in about %1</source>
        <translation>erreicht sein Speicherlimit in etwa %1</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>zuletzt um %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 Kerne</translation>
    </message>
    <message>
        <source>memory %1, no limit known · CPU %2</source>
        <translation>Speicher %1, kein Limit bekannt · CPU %2</translation>
    </message>
</context>
<context>
    <name>wb::items::ReleaseDiffModel</name>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, jetzt</translation>
    </message>
</context>
<context>
    <name>wb::items::TimelineModel</name>
    <message>
        <source>saved</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>wb::setup::FieldRow</name>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Has parts that only the text shows.</source>
        <translation>Enthält Teile, die nur im Text zu sehen sind.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>%1 (not set)</source>
        <translation>%1 (nicht gesetzt)</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsForm</name>
    <message>
        <source>What there is to set</source>
        <translation>Was eingestellt werden kann</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Service überwachen …</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (entfernt)</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Doch behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>It is no longer watched once this is saved; what was recorded stays. Until then nothing is removed, and the saving can be undone.</source>
        <translation>Nach dem Speichern wird er nicht mehr überwacht; was aufgezeichnet ist, bleibt. Bis dahin ist nichts entfernt, und das Speichern kann rückgängig gemacht werden.</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsPage</name>
    <message>
        <source>Settings — Watchbridge</source>
        <translation>Einstellungen – Watchbridge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reload, drop the changes here</source>
        <translation>Neu laden, Änderungen hier verwerfen</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Form or text</source>
        <translation>Formular oder Text</translation>
    </message>
    <message>
        <source>The configuration&apos;s text</source>
        <translation>Text der Konfiguration</translation>
    </message>
    <message>
        <source>Mistakes; Enter goes to the line</source>
        <translation>Fehler; Enter führt zur Zeile</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Undo the last saving</source>
        <translation>Letztes Speichern rückgängig</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>What was changed is not saved yet.</source>
        <translation>Die Änderungen sind noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s); what the file said before stays in effect.</source>
        <translation>
            <numerusform>%n Fehler; was vorher in der Datei stand, gilt weiter.</numerusform>
            <numerusform>%n Fehler; was vorher in der Datei stand, gilt weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read.</source>
        <translation>Die Datei wurde seit dem Lesen auf der Platte geändert.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nichts ist geändert.</translation>
    </message>
    <message>
        <source>Fix the mistakes first.</source>
        <translation>Zuerst die Fehler beheben.</translation>
    </message>
    <message>
        <source>Save or discard first.</source>
        <translation>Zuerst speichern oder verwerfen.</translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read; saving would undo that, so it is off. Copy what you want to keep, then reload.</source>
        <translation>Die Datei wurde seit dem Lesen auf der Platte geändert; Speichern würde das rückgängig machen und ist deshalb aus. Kopieren Sie, was bleiben soll, und laden Sie neu.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>wb::setup::WatchPage</name>
    <message>
        <source>Watch a service — Watchbridge</source>
        <translation>Service überwachen – Watchbridge</translation>
    </message>
    <message>
        <source>Watch a service</source>
        <translation>Service überwachen</translation>
    </message>
    <message>
        <source>The address of a service&apos;s metrics or of a Prometheus server, or a list of targets (file_sd, http_sd). Only what you enter is asked.</source>
        <translation>Die Adresse der Metriken eines Service oder eines Prometheus-Servers oder eine Liste von Targets (file_sd, http_sd). Abgefragt wird nur, was Sie eingeben.</translation>
    </message>
    <message>
        <source>Address or path</source>
        <translation>Adresse oder Pfad</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Name des Service</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Signals, live</source>
        <translation>Signale, live</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>Will be added to %1</source>
        <translation>Kommt in %1 hinzu</translation>
    </message>
    <message>
        <source>Write to file</source>
        <translation>In die Datei schreiben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing to watch was found there:</source>
        <translation>Dort war nichts zu überwachen:</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to watch found.</source>
        <translation>
            <numerusform>%n Möglichkeit gefunden.</numerusform>
            <numerusform>%n Möglichkeiten gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>token, if any: env:NAME</source>
        <translation>Token, falls nötig: env:NAME</translation>
    </message>
    <message>
        <source>Where the token is: env:NAME, file:PATH or keychain:NAME; never the token itself</source>
        <translation>Wo das Token ist: env:NAME, file:PFAD oder keychain:NAME; nie das Token selbst</translation>
    </message>
</context>
<context>
    <name>wb::shell::AlarmControls</name>
    <message>
        <source>Snoozed by %1 until %2: %3</source>
        <translation>Zurückgestellt von %1 bis %2: %3</translation>
    </message>
    <message>
        <source>End the snooze of %1</source>
        <translation>%1 nicht länger zurückstellen</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>%1 zurückstellen</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>Alarme</translation>
    </message>
</context>
<context>
    <name>wb::shell::BacktestPanel</name>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>schlecht</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Nothing is recorded of this range: nothing can be said.</source>
        <translation>Von diesem Zeitraum ist nichts aufgezeichnet: Es lässt sich nichts sagen.</translation>
    </message>
    <message>
        <source>No incident was opened in this range.</source>
        <translation>In diesem Zeitraum wurde kein Incident eröffnet.</translation>
    </message>
    <message>
        <source>None of the changed rules would have fired for %1.</source>
        <translation>Von den geänderten Regeln hätte für %1 keine ausgelöst.</translation>
    </message>
    <message>
        <source>%1 would have been missed.</source>
        <translation>%1 wäre übersehen worden.</translation>
    </message>
    <message>
        <source>%1 %2 would have fired %3</source>
        <translation>%1 %2 hätte um %3 ausgelöst</translation>
    </message>
    <message>
        <source>%1, %2 before %3 opened.</source>
        <translation>%1, %2 vor der Eröffnung von %3.</translation>
    </message>
    <message>
        <source>%1, %2 after %3 opened.</source>
        <translation>%1, %2 nach der Eröffnung von %3.</translation>
    </message>
    <message>
        <source>The rules in effect would have missed it.</source>
        <translation>Die geltenden Regeln hätten ihn übersehen.</translation>
    </message>
    <message>
        <source>%1 earlier than the rules in effect (%2).</source>
        <translation>%1 früher als die geltenden Regeln (%2).</translation>
    </message>
    <message>
        <source>%1 later than the rules in effect (%2).</source>
        <translation>%1 später als die geltenden Regeln (%2).</translation>
    </message>
    <message>
        <source>As early as the rules in effect.</source>
        <translation>So früh wie die geltenden Regeln.</translation>
    </message>
    <message numerus="yes">
        <source>%n false alarm(s) in %1 of data</source>
        <translation>
            <numerusform>%n Fehlalarm in %1 Daten</numerusform>
            <numerusform>%n Fehlalarme in %1 Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 without data</source>
        <translation>; %1 ohne Daten</translation>
    </message>
    <message>
        <source>; with the rules in effect %1</source>
        <translation>; mit den geltenden Regeln %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) may yet lead to an incident.</source>
        <translation>
            <numerusform>%n Alarm kann noch zu einem Incident führen.</numerusform>
            <numerusform>%n Alarme können noch zu einem Incident führen.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the rules in effect.</source>
        <translation>Das sind die geltenden Regeln.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s), the first %2, the longest %3</source>
        <translation>
            <numerusform>%1: %n Alarm, ab %2, Dauer %3</numerusform>
            <numerusform>%1: %n Alarme, der erste um %2, der längste %3</numerusform>
        </translation>
    </message>
    <message>
        <source>; in effect %1</source>
        <translation>; mit den geltenden Regeln %1</translation>
    </message>
    <message>
        <source>No rule would have fired.</source>
        <translation>Keine Regel hätte ausgelöst.</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Backtest</translation>
    </message>
    <message>
        <source>Backtest · %1 to %2 · %3</source>
        <translation>Backtest · %1 bis %2 · %3</translation>
    </message>
    <message>
        <source>Rule setting</source>
        <translation>Parameter der Regeln</translation>
    </message>
    <message>
        <source>Value to try</source>
        <translation>Wert zum Ausprobieren</translation>
    </message>
    <message>
        <source>Rules file…</source>
        <translation>Regeldatei …</translation>
    </message>
    <message>
        <source>Tries the rules of a file in place of those in effect</source>
        <translation>Probiert die Regeln einer Datei statt der geltenden</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Als YAML kopieren</translation>
    </message>
    <message>
        <source>The rules that are tried, as a rules file has them</source>
        <translation>Die ausprobierten Regeln, wie eine Regeldatei sie hat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing is changed by this. Signals, limits and objectives are those in effect now; what the orchestrator said then is not recorded, so tasks-missing is not judged.</source>
        <translation>Hierdurch ändert sich nichts. Signale, Limits und Ziele sind die jetzt geltenden; was der Orchestrator damals meldete, ist nicht aufgezeichnet, darum wird tasks-missing nicht beurteilt.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>In effect: %1. ↑ ↓ change the value.</source>
        <translation>Es gilt: %1. ↑ ↓ ändern den Wert.</translation>
    </message>
    <message>
        <source>In effect: %1. Tried: %2. ↑ ↓ change the value.</source>
        <translation>Es gilt: %1. Ausprobiert: %2. ↑ ↓ ändern den Wert.</translation>
    </message>
    <message>
        <source>Reading the record: %1</source>
        <translation>Die Aufzeichnung wird gelesen: %1</translation>
    </message>
    <message>
        <source>Rules to try</source>
        <translation>Regeln zum Ausprobieren</translation>
    </message>
    <message>
        <source>Rules (*.yaml *.yml);;All files (*)</source>
        <translation>Regeln (*.yaml *.yml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The rules that are tried are on the clipboard.</source>
        <translation>Die ausprobierten Regeln sind in der Zwischenablage.</translation>
    </message>
    <message numerus="yes">
        <source>%n more incident(s), of which %1 would have been missed.</source>
        <translation>
            <numerusform>%n weiterer Incident, davon %1 übersehen.</numerusform>
            <numerusform>%n weitere Incidents, davon %1 übersehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be said of %1: there are no data of %2 then.</source>
        <translation>Zu %1 lässt sich nichts sagen: Von %2 gibt es aus dieser Zeit keine Daten.</translation>
    </message>
    <message>
        <source>%1 was told by a rule that is not judged here.</source>
        <translation>%1 wurde von einer Regel gemeldet, die hier nicht beurteilt wird.</translation>
    </message>
    <message>
        <source>%1 %2 stood already since %3, which tells nothing of %4.</source>
        <translation>%1 %2 bestand schon seit %3, was über %4 nichts sagt.</translation>
    </message>
    <message>
        <source>How early the rules in effect are cannot be told.</source>
        <translation>Wie früh die geltenden Regeln sind, lässt sich nicht sagen.</translation>
    </message>
    <message numerus="yes">
        <source>No data at all of %n service(s): %1.</source>
        <translation>
            <numerusform>Von %n Service gar keine Daten: %1.</numerusform>
            <numerusform>Von %n Services gar keine Daten: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The samples of %1 scrapes are not kept.</source>
        <translation>Die Samples von %1 Scrapes wurden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>More fired than can be counted here.</source>
        <translation>Es hat mehr ausgelöst, als hier gezählt werden kann.</translation>
    </message>
    <message>
        <source>What is usual was learned from %1 before the range alone.</source>
        <translation>Was üblich ist, wurde nur aus %1 vor dem Zeitraum gelernt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) fired.</source>
        <translation>
            <numerusform>%n weitere Regel löste aus.</numerusform>
            <numerusform>%n weitere Regeln lösten aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is no value for %1. Example: %2.</source>
        <translation>Das ist kein Wert für %1. Beispiel: %2.</translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartDesk</name>
    <message>
        <source>Charts are compared with nothing.</source>
        <translation>Diagramme werden mit nichts verglichen.</translation>
    </message>
    <message>
        <source>Dashed: %1.</source>
        <translation>Gestrichelt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) have windows of their own; close one first.</source>
        <translation>
            <numerusform>%n Diagramm hat ein eigenes Fenster; zuerst eines schließen.</numerusform>
            <numerusform>%n Diagramme haben eigene Fenster; zuerst eines schließen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts over %1</source>
        <translation>Diagramme über %1</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Charts from … to …</source>
        <translation>Diagramme von … bis …</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Compare charts with %1</source>
        <translation>Diagramme vergleichen mit: %1</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>Export the charts of %1</source>
        <translation>Diagramme von %1 exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Backtest rules over the time of the charts</source>
        <translation>Backtest von Regeln über den Zeitraum der Diagramme</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartWindow</name>
    <message>
        <source>%1 of %2 — %3 — Watchbridge</source>
        <translation>%1 von %2 – %3 – Watchbridge</translation>
    </message>
</context>
<context>
    <name>wb::shell::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>schließt</translation>
    </message>
</context>
<context>
    <name>wb::shell::CommandPalette</name>
    <message>
        <source>Go to service, task or action</source>
        <translation>Zu Service, Task oder Aktion</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>Zu Service, Task, Aktion …</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ wählen · Enter öffnen · Esc schließen</translation>
    </message>
</context>
<context>
    <name>wb::shell::EntryStrip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentBoard</name>
    <message>
        <source>All environments, side by side</source>
        <translation>Alle Umgebungen nebeneinander</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentButton</name>
    <message>
        <source>Environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>not watched yet</source>
        <translation>noch nicht überwacht</translation>
    </message>
    <message>
        <source>Side by side	S</source>
        <translation>Nebeneinander	S</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentColumn</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>Noch nichts gehört.</translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy.</source>
        <translation>
            <numerusform>Der einzige Service ist in Ordnung.</numerusform>
            <numerusform>Alle %n Services sind in Ordnung.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, partly judged.</source>
        <translation>
            <numerusform>Der einzige Service ist in Ordnung, teils beurteilt.</numerusform>
            <numerusform>Alle %n Services sind in Ordnung, teils beurteilt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, %1 of them partly judged.</source>
        <translation>
            <numerusform>Der einzige Service ist in Ordnung, %1 davon teils beurteilt.</numerusform>
            <numerusform>Alle %n Services sind in Ordnung, %1 davon teils beurteilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data since %1: how it is now is not known.</source>
        <translation>Keine Daten seit %1: Der jetzige Zustand ist unbekannt.</translation>
    </message>
</context>
<context>
    <name>wb::shell::FeedPill</name>
    <message>
        <source> · %1/%2 targets</source>
        <translation> · %1/%2 Targets</translation>
    </message>
    <message>
        <source> · %1/%2</source>
        <translation> · %1/%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source> for the first samples</source>
        <translation> auf die ersten Samples</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source> · %1 old</source>
        <translation> · %1 alt</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Feed dead</source>
        <translation>Feed ausgefallen</translation>
    </message>
    <message>
        <source> · never answered</source>
        <translation> · nie geantwortet</translation>
    </message>
    <message>
        <source>Age of the newest sample, and how many targets answer</source>
        <translation>Alter des neuesten Samples und wie viele Targets antworten</translation>
    </message>
</context>
<context>
    <name>wb::shell::FirstRunPage</name>
    <message>
        <source>Watchbridge</source>
        <translation>Watchbridge</translation>
    </message>
    <message>
        <source>The configuration has mistakes</source>
        <translation>Die Konfiguration hat Fehler</translation>
    </message>
    <message>
        <source>Nothing to watch yet</source>
        <translation>Noch nichts zu überwachen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiterer.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>To see it at work on a simulated Prod1, run this in the source folder:</source>
        <translation>Um es an einem simulierten Prod1 in Aktion zu sehen, im Quellordner ausführen:</translation>
    </message>
    <message>
        <source>Or describe your own environment in a file and name it:</source>
        <translation>Oder die eigene Umgebung in einer Datei beschreiben und diese nennen:</translation>
    </message>
    <message>
        <source>The manual page watchbridge.yaml(5) has every key.</source>
        <translation>Die Manpage watchbridge.yaml(5) kennt jeden Schlüssel.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Once they are fixed and saved, Watchbridge goes on by itself:</source>
        <translation>Sobald sie behoben und gespeichert sind, geht es von selbst weiter:</translation>
    </message>
    <message>
        <source>Watchbridge looks for its configuration here:</source>
        <translation>Hier sucht Watchbridge seine Konfiguration:</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Service überwachen …</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
</context>
<context>
    <name>wb::shell::IncidentDesk</name>
    <message>
        <source>Export timeline</source>
        <translation>Timeline exportieren</translation>
    </message>
    <message>
        <source>Post update for customers…</source>
        <translation>Kunden informieren …</translation>
    </message>
    <message>
        <source>Lead the incident: severity, commander, state…</source>
        <translation>Incident leiten: Schweregrad, Incident Commander, Zustand …</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Leitung übernehmen</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Schweregrad %1</translation>
    </message>
    <message>
        <source>Mark the incident as mitigated</source>
        <translation>Incident als eingedämmt kennzeichnen</translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation>Incident wieder öffnen</translation>
    </message>
    <message>
        <source>Resolve the incident</source>
        <translation>Incident für behoben erklären</translation>
    </message>
</context>
<context>
    <name>wb::shell::LeadEntry</name>
    <message>
        <source>Lead %1</source>
        <translation>%1 leiten</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Warum es sich ändert</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Schweregrad %1</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Incident Commander</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Leitung übernehmen</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Eingedämmt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Others will read it.</source>
        <translation>Andere werden es lesen.</translation>
    </message>
    <message>
        <source>Enter: assign</source>
        <translation>Enter: setzen</translation>
    </message>
    <message>
        <source>The timeline keeps who, when and why. The incident cannot be resolved while a service is unhealthy; while one is degraded or unknown, a reason is required.</source>
        <translation>Die Timeline hält fest, wer, wann und warum. Solange ein Service fehlerhaft ist, kann der Incident nicht als behoben gelten; solange einer beeinträchtigt oder unbekannt ist, braucht es einen Grund.</translation>
    </message>
    <message>
        <source>Still unhealthy: %1</source>
        <translation>Noch fehlerhaft: %1</translation>
    </message>
    <message>
        <source>While a service is degraded or unknown, resolving needs a reason.</source>
        <translation>Solange ein Service beeinträchtigt oder unbekannt ist, braucht „Behoben“ einen Grund.</translation>
    </message>
    <message>
        <source>Who, when and why are kept.</source>
        <translation>Wer, wann und warum wird festgehalten.</translation>
    </message>
</context>
<context>
    <name>wb::shell::LookBack</name>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Charts back to live</source>
        <translation>Diagramme wieder live</translation>
    </message>
    <message>
        <source>Looking back: %1 to %2 · %3</source>
        <translation>Rückblick: %1 bis %2 · %3</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>Rückblick: %1</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zu live</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, as QLocale::toString() takes it.</extracomment>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>wb::shell::MainWindow</name>
    <message>
        <source>%1 — Watchbridge</source>
        <translation>%1 – Watchbridge</translation>
    </message>
    <message>
        <source>An action is under way in %1; go to %2 when it is over.</source>
        <translation>In %1 läuft eine Aktion; zu %2 erst, wenn sie vorüber ist.</translation>
    </message>
    <message>
        <source>An action is under way in %1; look at the others when it is over.</source>
        <translation>In %1 läuft eine Aktion; die anderen erst ansehen, wenn sie vorüber ist.</translation>
    </message>
    <message>
        <source>action on %1</source>
        <translation>Aktion auf %1</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>Timeline</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Always the worst service</source>
        <translation>Immer der schlechteste Service</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>Services filtern</translation>
    </message>
    <message>
        <source>Open the configuration</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Service überwachen …</translation>
    </message>
    <message>
        <source>Heat map of all tasks, or the list</source>
        <translation>Heatmap aller Tasks oder die Liste</translation>
    </message>
    <message>
        <source>Wall display</source>
        <translation>Wandanzeige</translation>
    </message>
    <message>
        <source>window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>There is no other environment to see beside %1.</source>
        <translation>Neben %1 gibt es keine andere Umgebung zu sehen.</translation>
    </message>
    <message>
        <source>Environments side by side</source>
        <translation>Umgebungen nebeneinander</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen …</translation>
    </message>
    <message>
        <source>Recorded, and copied for your status page; nothing was sent.</source>
        <translation>Aufgezeichnet und für Ihre Statusseite kopiert; gesendet wurde nichts.</translation>
    </message>
    <message>
        <source>This window writes the timeline now.</source>
        <translation>Dieses Fenster schreibt jetzt die Timeline.</translation>
    </message>
    <message>
        <source>%1 watches this environment, too, and writes its timeline; this window takes over when that one ends.</source>
        <translation>%1 überwacht diese Umgebung ebenfalls und schreibt ihre Timeline; dieses Fenster übernimmt, wenn jenes Programm endet.</translation>
    </message>
</context>
<context>
    <name>wb::shell::QuitQuestion</name>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Trotzdem beenden</translation>
    </message>
    <message>
        <source>Watchbridge is not done. If you quit, nothing more is sent; its next start watches what was sent to its end and puts capacity back:</source>
        <translation>Watchbridge ist nicht fertig. Wenn Sie es beenden, wird nichts mehr gesendet; beim nächsten Start verfolgt es das Gesendete bis zum Ende und setzt die Kapazität zurück:</translation>
    </message>
</context>
<context>
    <name>wb::shell::RangeMenu</name>
    <message>
        <source>%1m</source>
        <translation>%1m</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1h</translation>
    </message>
    <message>
        <source>%1d</source>
        <translation>%1T</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Other ranges, times and comparisons (key T: from … to …)</source>
        <translation>Andere Zeiträume, Zeiten und Vergleiche (Taste T: von … bis …)</translation>
    </message>
    <message>
        <source>Other ranges</source>
        <translation>Andere Zeiträume</translation>
    </message>
    <message>
        <source>Other ranges; shown: %1</source>
        <translation>Andere Zeiträume; gezeigt: %1</translation>
    </message>
    <message>
        <source>From … to …	T</source>
        <translation>Von … bis …	T</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
</context>
<context>
    <name>wb::shell::SettingsNotice</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The configuration is gone; what it said before stays in effect.</source>
        <translation>Die Konfiguration ist weg; was darin stand, gilt weiter.</translation>
    </message>
    <message numerus="yes">
        <source>The changed configuration has %n mistake(s); what it said before stays in effect.</source>
        <translation>
            <numerusform>Die geänderte Konfiguration hat %n Fehler; was vorher darin stand, gilt weiter.</numerusform>
            <numerusform>Die geänderte Konfiguration hat %n Fehler; was vorher darin stand, gilt weiter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weiterer.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Beheben …</translation>
    </message>
</context>
<context>
    <name>wb::shell::SnoozeEntry</name>
    <message>
        <source>Snooze %1</source>
        <translation>%1 zurückstellen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why %1 is snoozed</source>
        <translation>Warum %1 zurückgestellt wird</translation>
    </message>
    <message>
        <source>Snooze for %1</source>
        <translation>Für %1 zurückstellen</translation>
    </message>
    <message>
        <source>A reason is needed: others will read it.</source>
        <translation>Ein Grund ist nötig: Andere werden ihn lesen.</translation>
    </message>
    <message>
        <source>Nobody is told of it meanwhile, unless it gets critically worse. The timeline keeps who and why.</source>
        <translation>Bis dahin wird niemand benachrichtigt, außer es wird kritisch. Die Timeline hält fest, wer und warum.</translation>
    </message>
</context>
<context>
    <name>wb::shell::SpanEntry</name>
    <message>
        <source>Charts from … to …</source>
        <translation>Diagramme von … bis …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Times of %1: 17:51, 2024-11-14 17:51, -2h, now; or a chart&apos;s link.</source>
        <translation>Zeiten in %1: 17:51, 2024-11-14 17:51, -2h, now; oder der Link eines Diagramms.</translation>
    </message>
</context>
<context>
    <name>wb::shell::StateCounts</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n fehlerhaft</numerusform>
            <numerusform>%n fehlerhaft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n beeinträchtigt</numerusform>
            <numerusform>%n beeinträchtigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n unbekannt</numerusform>
            <numerusform>%n unbekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n healthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n in Ordnung</numerusform>
            <numerusform>%n in Ordnung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::StatusStrip</name>
    <message>
        <source>Actions: enabled for %1</source>
        <translation>Aktionen: aktiviert für %1</translation>
    </message>
    <message>
        <source>Actions: read-only</source>
        <translation>Aktionen: nur Lesezugriff</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) · %1</source>
        <translation>
            <numerusform>%Ln Target · %1</numerusform>
            <numerusform>%Ln Targets · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 Samples/s</translation>
    </message>
    <message>
        <source>scrape p99 %1</source>
        <translation>Scrape p99 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n verworfen</numerusform>
            <numerusform>%n verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU %1</source>
        <translation>CPU %1</translation>
    </message>
    <message>
        <source>RSS %1</source>
        <translation>RSS %1</translation>
    </message>
    <message numerus="yes">
        <source>timeline: saving %n entry(s)…</source>
        <translation>
            <numerusform>Timeline: %n Eintrag wird gespeichert …</numerusform>
            <numerusform>Timeline: %n Einträge werden gespeichert …</numerusform>
        </translation>
    </message>
    <message>
        <source>timeline saved %1</source>
        <translation>Timeline gespeichert %1</translation>
    </message>
    <message>
        <source>Actions: locked for %1</source>
        <translation>Aktionen: gesperrt für %1</translation>
    </message>
    <message>
        <source>timeline by another program</source>
        <translation>Timeline von anderem Programm</translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <translation>
            <numerusform>%n nicht aufgezeichnet</numerusform>
            <numerusform>%n nicht aufgezeichnet</numerusform>
        </translation>
    </message>
    <message>
        <source>service %1 of %2</source>
        <translation>Service %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not healthy</source>
        <translation>
            <numerusform>%n nicht in Ordnung</numerusform>
            <numerusform>%n nicht in Ordnung</numerusform>
        </translation>
    </message>
    <message>
        <source>all healthy</source>
        <translation>alle in Ordnung</translation>
    </message>
    <message>
        <source>stays while an action is under way</source>
        <translation>bleibt, solange eine Aktion läuft</translation>
    </message>
    <message>
        <source>next: %1 in %2</source>
        <translation>als Nächstes: %1 in %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Actions: none without live figures</source>
        <translation>Aktionen: keine ohne aktuelle Werte</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>noch keine Werte</translation>
    </message>
</context>
<context>
    <name>wb::shell::TopBar</name>
    <message>
        <source>Show the last %1 (key %2)</source>
        <translation>Diagramme über %1 (Taste %2)</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Zeitraum %1</translation>
    </message>
    <message>
        <source>Go to a service, task or action</source>
        <translation>Zu einem Service, Task oder einer Aktion</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>Zu Service, Task, Aktion …</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Gehe zu …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>wb::shell::UpdateComposer</name>
    <message>
        <source>Investigating</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Ursache gefunden</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>In Beobachtung</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Behoben</translation>
    </message>
    <message>
        <source>Update for customers on %1</source>
        <translation>Kundeninfo zu %1</translation>
    </message>
    <message>
        <source>What customers are told</source>
        <translation>Was Kunden erfahren</translation>
    </message>
    <message>
        <source>Components, separated by commas</source>
        <translation>Die Kundeninfo darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Record and copy</source>
        <translation>Aufzeichnen und kopieren</translation>
    </message>
    <message>
        <source>An update needs a text.</source>
        <translation>Die Kundeninfo darf nicht leer sein.</translation>
    </message>
    <message>
        <source>It is recorded in the timeline and copied, for you to publish on your status page. Nothing is sent from here.</source>
        <translation>Es wird in der Timeline aufgezeichnet und kopiert, damit Sie es auf Ihrer Statusseite veröffentlichen. Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>It will be recorded and copied. Nothing is sent from here.</source>
        <translation>Wird aufgezeichnet und kopiert. Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Nichts wird gesendet.</translation>
    </message>
</context>
<context>
    <name>wb::shell::WallNews</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>WAS SICH GEÄNDERT HAT</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>TIMELINE</translation>
    </message>
</context>
</TS>
