<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchbridge contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ActionOffers</name>
    <message>
        <source>%1 is read-only. Set “actions: enabled” in the configuration to act.</source>
        <translation>%1 est en lecture seule. Pour agir, mettez «&#x202f;actions: enabled&#x202f;» dans la configuration.</translation>
    </message>
    <message>
        <source>Nothing is known of the service yet.</source>
        <translation>On ne sait encore rien du service.</translation>
    </message>
    <message>
        <source>%1 has no deploy provider in the configuration.</source>
        <translation>%1 n’a pas de fournisseur de déploiement dans la configuration.</translation>
    </message>
    <message>
        <source>An action is under way: %1.</source>
        <translation>Une action est en cours&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The deploy provider cannot be read: %1</source>
        <translation>Le fournisseur de déploiement est illisible&#x202f;: %1</translation>
    </message>
    <message>
        <source>The deploy provider has not answered yet.</source>
        <translation>Le fournisseur de déploiement n’a pas encore répondu.</translation>
    </message>
    <message>
        <source>A deployment of %1 by %2 is running.</source>
        <translation>Un déploiement de %1 par %2 est en cours.</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Redeploy unhealthy</source>
        <translation>Redéployer les défaillantes</translation>
    </message>
    <message numerus="yes">
        <source>Redeploy %n unhealthy</source>
        <translation>
            <numerusform>Redéployer %n défaillante</numerusform>
            <numerusform>Redéployer %n défaillantes</numerusform>
        </translation>
    </message>
    <message>
        <source>No task of %1 is unhealthy.</source>
        <translation>Aucune tâche de %1 n’est défaillante.</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Rollback</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>Rollback vers %1</translation>
    </message>
    <message>
        <source>No earlier release of %1 is known to be good.</source>
        <translation>Aucune version antérieure de %1 n’est connue comme saine.</translation>
    </message>
    <message>
        <source>%1 is no longer available.</source>
        <translation>%1 n’est plus disponible.</translation>
    </message>
    <message>
        <source>Goes back together with %1.</source>
        <translation>Revient en arrière avec %1.</translation>
    </message>
    <message>
        <source>%1 You will be asked for a reason to go on all the same.</source>
        <translation>%1 Un motif pour continuer malgré tout vous sera demandé.</translation>
    </message>
    <message>
        <source>Actions are locked: unlock them with U.</source>
        <translation>Les actions sont verrouillées&#x202f;: U les déverrouille.</translation>
    </message>
    <message>
        <source>Whether a task of %1 is unhealthy is not known: %2 of %3 cannot be judged.</source>
        <translation>On ne sait pas si une tâche de %1 est défaillante&#x202f;: %2 sur %3 ne peuvent pas être évaluées.</translation>
    </message>
    <message>
        <source>Stops the deployment of %1 by %2 that runs.</source>
        <translation>Arrête le déploiement de %1 par %2 qui est en cours.</translation>
    </message>
    <message>
        <source>One redeploy takes at most %1 tasks. Roll back, or redeploy at the orchestrator.</source>
        <translation>Un redéploiement porte sur %1 tâches au plus. Faites un rollback, ou redéployez dans l’orchestrateur.</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>%1: no target answers</source>
        <translation>%1&#x202f;: aucune cible ne répond</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1&#x202f;: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more service(s)</source>
        <translation>
            <numerusform>%1, et %n autre service</numerusform>
            <numerusform>%1, et %n autres services</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on the screen is current.</source>
        <translation>Rien de ce qui est à l’écran n’est à jour.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>next, previous service (or ↓ ↑; → ← for its tasks)</source>
        <translation>service suivant, précédent (ou ↓ ↑&#x202f;; → ← pour ses tâches)</translation>
    </message>
    <message>
        <source>redeploy the unhealthy tasks of the chosen service</source>
        <translation>redéployer les tâches défaillantes du service choisi</translation>
    </message>
    <message>
        <source>roll back the chosen service</source>
        <translation>rollback du service choisi</translation>
    </message>
    <message>
        <source>undo an armed action; dismiss its result</source>
        <translation>annuler une action préparée&#x202f;; fermer son résultat</translation>
    </message>
    <message>
        <source>go now: do not wait for the countdown</source>
        <translation>exécuter tout de suite, sans attendre le compte à rebours</translation>
    </message>
    <message>
        <source>write a note into the timeline</source>
        <translation>écrire une note dans la chronologie</translation>
    </message>
    <message>
        <source>on a chart: zoom (or the wheel)</source>
        <translation>sur un graphique&#x202f;: zoom (ou la molette)</translation>
    </message>
    <message>
        <source>go to a service, task, action, theme or language</source>
        <translation>aller à un service, une tâche, une action, un thème, une langue</translation>
    </message>
    <message>
        <source>text larger, smaller (Ctrl 0: as designed)</source>
        <translation>texte plus grand, plus petit (Ctrl 0&#x202f;: d’origine)</translation>
    </message>
    <message>
        <source>next control</source>
        <translation>élément suivant</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>cet aide-mémoire</translation>
    </message>
    <message>
        <source>charts over 5 min, 30 min, 1 h, 6 h, 24 h, 7 days</source>
        <translation>graphiques sur 5&#xa0;min, 30&#xa0;min, 1&#xa0;h, 6&#xa0;h, 24&#xa0;h, 7 jours</translation>
    </message>
    <message>
        <source>compare with yesterday, last week, before the deployment</source>
        <translation>comparer avec hier, la semaine passée, avant le déploiement</translation>
    </message>
    <message>
        <source>on a chart: copy the picture (with Shift: values)</source>
        <translation>sur un graphique&#x202f;: copier l’image (avec Shift&#x202f;: valeurs)</translation>
    </message>
    <message>
        <source>always the worst service</source>
        <translation>toujours le pire service</translation>
    </message>
    <message>
        <source>filter the services (Esc: all of them again)</source>
        <translation>filtrer les services (Esc&#x202f;: tous de nouveau)</translation>
    </message>
    <message>
        <source>heat map of all tasks (Enter: to the task in the list)</source>
        <translation>carte de chaleur des tâches (Entrée&#x202f;: à la tâche dans la liste)</translation>
    </message>
    <message>
        <source>wall display: one service after the other</source>
        <translation>affichage mural&#x202f;: un service après l’autre</translation>
    </message>
    <message>
        <source>unlock actions for a while; lock them again</source>
        <translation>déverrouiller les actions un moment&#x202f;; les reverrouiller</translation>
    </message>
    <message>
        <source>snooze the chosen service</source>
        <translation>suspendre les alertes du service choisi</translation>
    </message>
    <message>
        <source>environments side by side</source>
        <translation>environnements côte à côte</translation>
    </message>
    <message>
        <source>watch a further service</source>
        <translation>surveiller un autre service</translation>
    </message>
    <message>
        <source>lead the incident</source>
        <translation>piloter l’incident</translation>
    </message>
    <message>
        <source>update customers</source>
        <translation>informer les clients</translation>
    </message>
    <message>
        <source>export the timeline</source>
        <translation>exporter la chronologie</translation>
    </message>
    <message>
        <source>sounds off for a while</source>
        <translation>couper les sons un moment</translation>
    </message>
    <message>
        <source>charts from … to …</source>
        <translation>graphiques de … à …</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>retour au direct</translation>
    </message>
    <message>
        <source>on a chart: through time (or drag)</source>
        <translation>sur un graphique&#x202f;: dans le temps (ou glisser)</translation>
    </message>
    <message>
        <source>on a chart: mark a range (or drag with Shift)</source>
        <translation>sur un graphique&#x202f;: marquer une période (ou glisser avec Shift)</translation>
    </message>
    <message>
        <source>try rules on the marked range</source>
        <translation>essayer des règles sur la période marquée</translation>
    </message>
    <message>
        <source>on a chart: logarithmic</source>
        <translation>sur un graphique&#x202f;: logarithmique</translation>
    </message>
    <message>
        <source>on a chart: in a window of its own</source>
        <translation>sur un graphique&#x202f;: dans sa fenêtre</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>réglages</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>quitter</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flotte</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
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
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Périodes</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
</context>
<context>
    <name>ConfigDraft</name>
    <message>
        <source>The file is no configuration; mend it as text.</source>
        <translation>Le fichier n’est pas une configuration&#x202f;; corrigez-le comme texte.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>La ligne %1 ne peut pas être lue&#x202f;; corrigez-la d’abord comme texte.</translation>
    </message>
    <message>
        <source>An environment needs a service: remove the environment as text, or watch another service first.</source>
        <translation>Un environnement a besoin d’un service&#x202f;: retirez l’environnement dans le texte, ou surveillez d’abord un autre service.</translation>
    </message>
    <message>
        <source>There is no such example.</source>
        <translation>Cet exemple n’existe pas.</translation>
    </message>
</context>
<context>
    <name>ConfigEdit</name>
    <message>
        <source>The file belongs to another user or group, which replacing it would change, so that others could no longer read it: change it as its owner (%1).</source>
        <translation>Le fichier appartient à un autre utilisateur ou groupe&#x202f;; le remplacer changerait cela, et d’autres ne pourraient plus le lire&#x202f;: modifiez-le en tant que son propriétaire (%1).</translation>
    </message>
    <message>
        <source>The configuration cannot be read.</source>
        <translation>La configuration ne peut pas être lue.</translation>
    </message>
    <message>
        <source>The configuration is larger than 4 MiB.</source>
        <translation>La configuration dépasse 4&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The file is read-only: allow writing (chmod u+w %1), or change it where it comes from.</source>
        <translation>Le fichier est en lecture seule&#x202f;: autorisez l’écriture (chmod u+w %1) ou modifiez-le à sa source.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written into, which replacing the file takes: allow it, or change the file where it comes from.</source>
        <translation>On ne peut pas écrire dans le dossier %1, ce qu’exige le remplacement du fichier&#x202f;: autorisez-le ou modifiez le fichier à sa source.</translation>
    </message>
    <message>
        <source>Fix the configuration&apos;s mistakes first, the first is in line %1.</source>
        <translation>Corrigez d’abord les erreurs de la configuration&#x202f;; la première est à la ligne %1.</translation>
    </message>
    <message>
        <source>The configuration lists its services in a way that this program does not write into. Copy the text and add it yourself.</source>
        <translation>La configuration énumère ses services sous une forme dans laquelle ce programme n’écrit pas. Copiez le texte et ajoutez-le vous-même.</translation>
    </message>
    <message>
        <source>The service cannot be added without changing something else. Copy the text and add it yourself.</source>
        <translation>Le service ne peut pas être ajouté sans changer autre chose. Copiez le texte et ajoutez-le vous-même.</translation>
    </message>
    <message>
        <source>The configuration has changed meanwhile; nothing was written.</source>
        <translation>La configuration a changé entre-temps&#x202f;; rien n’a été écrit.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Component on the status page</source>
        <translation>Composant sur la page de statut</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>Adresses, une par ligne</translation>
    </message>
    <message>
        <source>Files of targets (file_sd)</source>
        <translation>Fichiers de cibles (file_sd)</translation>
    </message>
    <message>
        <source>URLs of targets (http_sd)</source>
        <translation>URL de cibles (http_sd)</translation>
    </message>
    <message>
        <source>Read these every</source>
        <translation>Les lire toutes les</translation>
    </message>
    <message>
        <source>Where the token is</source>
        <translation>Où est le jeton</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Latency: histogram</source>
        <translation>Latence&#x202f;: histogramme</translation>
    </message>
    <message>
        <source>Latency: unit</source>
        <translation>Latence&#x202f;: unité</translation>
    </message>
    <message>
        <source>Traffic: counter</source>
        <translation>Trafic&#x202f;: compteur</translation>
    </message>
    <message>
        <source>Errors: counter</source>
        <translation>Erreurs&#x202f;: compteur</translation>
    </message>
    <message>
        <source>Errors: which are bad</source>
        <translation>Erreurs&#x202f;: lesquelles comptent</translation>
    </message>
    <message>
        <source>Memory: gauge</source>
        <translation>Mémoire&#x202f;: jauge</translation>
    </message>
    <message>
        <source>Memory: limit</source>
        <translation>Mémoire&#x202f;: limite</translation>
    </message>
    <message>
        <source>CPU: counter</source>
        <translation>CPU&#x202f;: compteur</translation>
    </message>
    <message>
        <source>CPU: limit</source>
        <translation>CPU&#x202f;: limite</translation>
    </message>
    <message>
        <source>Out-of-memory kills: counter</source>
        <translation>OOM kills&#x202f;: compteur</translation>
    </message>
    <message>
        <source>Release: gauge</source>
        <translation>Version&#x202f;: jauge</translation>
    </message>
    <message>
        <source>Latency p95 at most</source>
        <translation>Latence p95 au plus</translation>
    </message>
    <message>
        <source>Errors at most</source>
        <translation>Erreurs au plus</translation>
    </message>
    <message>
        <source>The autoscaler looks at</source>
        <translation>L’autoscaler surveille</translation>
    </message>
    <message>
        <source>and scales above</source>
        <translation>et agit au-dessus de</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Son nom chez le fournisseur</translation>
    </message>
    <message>
        <source>Engine of a manager</source>
        <translation>Engine d’un manager</translation>
    </message>
    <message>
        <source>Where the authority is</source>
        <translation>Où est le certificat de l’AC</translation>
    </message>
    <message>
        <source>Where the certificate is</source>
        <translation>Où est le certificat</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>Où est la clé</translation>
    </message>
    <message>
        <source>Settings whose values may be shown</source>
        <translation>Réglages dont les valeurs peuvent être montrées</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Endpoint instead of AWS</source>
        <translation>Point de terminaison au lieu d’AWS</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Kind of workload</source>
        <translation>Type de charge de travail</translation>
    </message>
    <message>
        <source>Kubeconfig</source>
        <translation>Kubeconfig</translation>
    </message>
    <message>
        <source>Programs that may be run for it</source>
        <translation>Programmes qui peuvent être lancés pour cela</translation>
    </message>
    <message>
        <source>Goes back together with</source>
        <translation>Revient en arrière avec</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Délai d’expiration</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schéma</translation>
    </message>
    <message>
        <source>Native histograms</source>
        <translation>Histogrammes natifs</translation>
    </message>
    <message>
        <source>Body at most</source>
        <translation>Corps au plus</translation>
    </message>
    <message>
        <source>Header at most</source>
        <translation>En-tête au plus</translation>
    </message>
    <message>
        <source>Samples at most</source>
        <translation>Échantillons au plus</translation>
    </message>
    <message>
        <source>Labels of a sample at most</source>
        <translation>Étiquettes par échantillon au plus</translation>
    </message>
    <message>
        <source>A label at most</source>
        <translation>Une étiquette au plus</translation>
    </message>
    <message>
        <source>Redirects at most</source>
        <translation>Redirections au plus</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Unlocked actions stay so for</source>
        <translation>Les actions déverrouillées le restent pendant</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Wall display: each service for</source>
        <translation>Affichage mural&#x202f;: chaque service pendant</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Keep what was recorded for</source>
        <translation>Garder les enregistrements pendant</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signaux</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Mise à l’échelle</translation>
    </message>
    <message>
        <source>Rollback and redeploy</source>
        <translation>Rollback et redéploiement</translation>
    </message>
    <message>
        <source>Scraping</source>
        <translation>Collecte</translation>
    </message>
    <message>
        <source>Under a new name it begins a history of its own; what was recorded stays under the old one.</source>
        <translation>Sous un nouveau nom commence un historique propre&#x202f;; ce qui est enregistré reste sous l’ancien.</translation>
    </message>
    <message>
        <source>Under a new name it begins a record of its own; what was recorded stays under the old one.</source>
        <translation>Sous un nouveau nom commence un enregistrement propre&#x202f;; ce qui est enregistré reste sous l’ancien.</translation>
    </message>
    <message>
        <source>Enabled: whoever sits at this window can unlock them (U), then redeploy and roll back each service here that has a provider. That changes production.</source>
        <translation>Activées&#x202f;: quiconque est devant cette fenêtre peut les déverrouiller (U), puis redéployer chaque service ayant un fournisseur ou en faire le rollback. Cela change la production.</translation>
    </message>
    <message>
        <source>Read-only: nothing in this window can change this environment.</source>
        <translation>Lecture seule&#x202f;: rien dans cette fenêtre ne peut changer cet environnement.</translation>
    </message>
    <message>
        <source>env:VARIABLE, file:PATH or keychain:NAME; never the secret itself.</source>
        <translation>env:VARIABLE, file:CHEMIN ou keychain:NOM&#x202f;; jamais le secret lui-même.</translation>
    </message>
    <message>
        <source>Grey values below come from the preset; what you enter takes precedence.</source>
        <translation>Les valeurs grisées ci-dessous viennent du préréglage&#x202f;; ce que vous saisissez l’emporte.</translation>
    </message>
    <message>
        <source>None: this service cannot be redeployed or rolled back here.</source>
        <translation>Aucun&#x202f;: ni redéploiement ni rollback de ce service ne sont possibles ici.</translation>
    </message>
    <message>
        <source>Until somebody chooses otherwise in the window.</source>
        <translation>Jusqu’à ce que quelqu’un choisisse autrement dans la fenêtre.</translation>
    </message>
    <message>
        <source>What is older than this is deleted, and no undoing of the saving brings it back.</source>
        <translation>Ce qui est plus ancien est supprimé, et annuler l’enregistrement ne le rétablit pas.</translation>
    </message>
    <message>
        <source>It takes effect at the next start, and so does all that is changed until then.</source>
        <translation>Prend effet au prochain démarrage, comme tout ce qui est changé d’ici là.</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>Running tasks, as told by</source>
        <translation>Tâches en cours selon</translation>
    </message>
    <message>
        <source>Port of their metrics</source>
        <translation>Port de leurs métriques</translation>
    </message>
    <message>
        <source>Overlay network to reach them</source>
        <translation>Réseau overlay pour les joindre</translation>
    </message>
    <message>
        <source>URL of its API</source>
        <translation>URL de son API</translation>
    </message>
    <message>
        <source>Where user:password is</source>
        <translation>Où se trouve utilisateur:mot de passe</translation>
    </message>
    <message>
        <source>Its requests follow the example</source>
        <translation>Les requêtes suivent l’exemple</translation>
    </message>
    <message>
        <source>or what this file describes</source>
        <translation>ou ce que décrit ce fichier</translation>
    </message>
    <message>
        <source>Redeploy: %1</source>
        <translation>Redéploiement&#x202f;: %1</translation>
    </message>
    <message>
        <source>Rollback: %1</source>
        <translation>Rollback&#x202f;: %1</translation>
    </message>
    <message>
        <source>Abort: %1</source>
        <translation>Interruption&#x202f;: %1</translation>
    </message>
    <message>
        <source>Its runs: %1</source>
        <translation>Ses exécutions&#x202f;: %1</translation>
    </message>
    <message>
        <source>What runs now: %1</source>
        <translation>Ce qui tourne&#x202f;: %1</translation>
    </message>
    <message>
        <source>Releases: %1</source>
        <translation>Versions&#x202f;: %1</translation>
    </message>
    <message>
        <source>Tasks: %1</source>
        <translation>Tâches&#x202f;: %1</translation>
    </message>
    <message>
        <source>Each task that runs there is scraped. Where nothing else than port and network is entered, the place is that of rollback and redeploy, if that is the same orchestrator.</source>
        <translation>Les métriques de chaque tâche qui y tourne sont collectées. Si seuls le port et le réseau sont saisis, l’emplacement est celui de «&#x202f;Rollback et redéploiement&#x202f;», s’il s’agit du même orchestrateur.</translation>
    </message>
    <message>
        <source>Choosing one writes its requests in place of those that are here. Only the URL is yours to enter; see that what they send is what your pipeline takes.</source>
        <translation>Le choix écrit ses requêtes à la place de celles d’ici. Seule l’URL est à saisir&#x202f;; vérifiez que votre pipeline accepte ce qui est envoyé.</translation>
    </message>
    <message>
        <source>A configuration whose first webhook is meant, or its “deploy” alone. It is copied: what changes there later changes nothing here.</source>
        <translation>Une configuration dont le premier webhook est retenu, ou son seul «&#x202f;deploy&#x202f;». Elle est copiée&#x202f;: ce qui y change ensuite ne change rien ici.</translation>
    </message>
    <message>
        <source>Where the header %1 is</source>
        <translation>Où se trouve l’en-tête %1</translation>
    </message>
    <message>
        <source>none: they are your own</source>
        <translation>aucun&#x202f;: ce sont les vôtres</translation>
    </message>
    <message>
        <source>In the example: %1</source>
        <translation>Dans l’exemple&#x202f;: %1</translation>
    </message>
    <message>
        <source>Severity 1: update every</source>
        <translation>Gravité 1&#x202f;: informer toutes les</translation>
    </message>
    <message>
        <source>Severity 2: update every</source>
        <translation>Gravité 2&#x202f;: informer toutes les</translation>
    </message>
    <message>
        <source>Severity 3: update every</source>
        <translation>Gravité 3&#x202f;: informer toutes les</translation>
    </message>
    <message>
        <source>Severity 4: update every</source>
        <translation>Gravité 4&#x202f;: informer toutes les</translation>
    </message>
    <message>
        <source>Severity 5: update every</source>
        <translation>Gravité 5&#x202f;: informer toutes les</translation>
    </message>
    <message>
        <source>Capacity is pinned while it goes back</source>
        <translation>Capacité maintenue pendant le rollback</translation>
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
        <translation>%1&#x202f;; %2</translation>
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
        <translation>latence</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>too few requests</source>
        <translation>trop peu de requêtes</translation>
    </message>
    <message>
        <source>no limit or objective known</source>
        <translation>ni limite ni objectif connus</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Over its limit: %1</source>
        <translation>Hors limites&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not judged: %1</source>
        <translation>Non évalué&#x202f;: %1</translation>
    </message>
    <message>
        <source>Judged: %1. %2</source>
        <translation>Évalué&#x202f;: %1. %2</translation>
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
        <translation>Thème&#x202f;: celui du système</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Thème&#x202f;: sombre</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Thème&#x202f;: clair</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Thème&#x202f;: contraste élevé</translation>
    </message>
    <message>
        <source>look</source>
        <translation>apparence</translation>
    </message>
    <message>
        <source>Text: larger</source>
        <translation>Texte&#x202f;: plus grand</translation>
    </message>
    <message>
        <source>Text: smaller</source>
        <translation>Texte&#x202f;: plus petit</translation>
    </message>
    <message>
        <source>Text: designed size</source>
        <translation>Texte&#x202f;: taille d’origine</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>MuteMenu</name>
    <message>
        <source>Sounds on</source>
        <translation>Sons activés</translation>
    </message>
    <message>
        <source>Sounds off for %1</source>
        <translation>Sons coupés pendant %1</translation>
    </message>
    <message>
        <source>no sounds for %1</source>
        <translation>sons coupés, encore %1</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>, falling; healthy when clearly below</source>
        <translation>, en baisse&#x202f;; sain une fois nettement en dessous</translation>
    </message>
    <message>
        <source>; healthy when clearly below</source>
        <translation>&#x202f;; sain une fois nettement en dessous</translation>
    </message>
    <message>
        <source>; healthy when it stays so</source>
        <translation>&#x202f;; sain si cela se maintient</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> pendant %1</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Memory %1 of limit</source>
        <translation>Mémoire à %1 de la limite</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> sur %1</translation>
    </message>
    <message>
        <source> and rising %1/s</source>
        <translation> et monte de %1/s</translation>
    </message>
    <message>
        <source>, at the limit in about %1</source>
        <translation>, à la limite dans %1 environ</translation>
    </message>
    <message>
        <source>; CPU %1, so the CPU autoscaler sees nothing</source>
        <translation>&#x202f;; CPU à %1, l’autoscaler CPU ne voit donc rien</translation>
    </message>
    <message>
        <source>; the autoscaler watches %1 and sees nothing of it</source>
        <translation>&#x202f;; l’autoscaler surveille %1 et n’en voit rien</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source> (objective %1)</source>
        <translation> (objectif %1)</translation>
    </message>
    <message>
        <source>, %1× the last hour</source>
        <translation>, %1 fois celui de la dernière heure</translation>
    </message>
    <message>
        <source>%1 of requests fail</source>
        <translation>%1 des requêtes échouent</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 time out</source>
        <translation>%1 expirent</translation>
    </message>
    <message>
        <source>No request fails any more</source>
        <translation>Plus aucune requête n’échoue</translation>
    </message>
    <message>
        <source>CPU %1 of limit</source>
        <translation>CPU à %1 de la limite</translation>
    </message>
    <message>
        <source>%1 ran out of memory once, at %2.</source>
        <translation>%1&#x202f;: à court de mémoire une fois, à %2.</translation>
    </message>
    <message>
        <source>%1 ran out of memory %2 times, last at %3.</source>
        <translation>%1&#x202f;: à court de mémoire %2 fois, la dernière à %3.</translation>
    </message>
    <message>
        <source>One more task reaches the limit in about %1.</source>
        <translation>Une autre tâche atteindra la limite dans %1 environ.</translation>
    </message>
    <message>
        <source>More tasks (%1) reach the limit in about %2.</source>
        <translation>D’autres tâches (%1) atteindront la limite dans %2 environ.</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are missing.</source>
        <translation>%1 tâches sur %2 manquent.</translation>
    </message>
    <message>
        <source>Looks unwell; watched too briefly to tell.</source>
        <translation>Semble en mauvais état&#x202f;; observé trop brièvement pour l’affirmer.</translation>
    </message>
    <message>
        <source>%1: looks unwell; watched too briefly to tell.</source>
        <translation>%1&#x202f;: semble en mauvais état&#x202f;; observé trop brièvement pour l’affirmer.</translation>
    </message>
    <message>
        <source>No task is known yet.</source>
        <translation>Aucune tâche n’est encore connue.</translation>
    </message>
    <message>
        <source>Recovering; waiting to see it stay well.</source>
        <translation>Se rétablit&#x202f;; à confirmer dans la durée.</translation>
    </message>
    <message>
        <source>%1: no data for %2: nothing was heard of it.</source>
        <translation>%1&#x202f;: pas de données depuis %2, aucun signe de vie.</translation>
    </message>
    <message>
        <source>%1: no data for %2: %3</source>
        <translation>%1&#x202f;: pas de données depuis %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 scales on %2, but memory is what saturates: %3 of limit at CPU %4. The autoscaler will not act.</source>
        <translation>%1 est mis à l’échelle selon %2, mais c’est la mémoire qui sature&#x202f;: %3 de la limite, CPU à %4. L’autoscaler n’agira pas.</translation>
    </message>
    <message>
        <source>, not the code</source>
        <translation>, pas le code</translation>
    </message>
    <message>
        <source>, not the settings</source>
        <translation>, pas les réglages</translation>
    </message>
    <message>
        <source> Changed settings that govern it: %1.</source>
        <translation> Réglages modifiés qui ont une influence&#x202f;: %1.</translation>
    </message>
    <message>
        <source>%1 is the same with old and new code and settings.</source>
        <translation>%1 est identique avec l’ancien et le nouveau code comme avec les anciens et les nouveaux réglages.</translation>
    </message>
    <message>
        <source>Code %1 → %2 and settings %3 → %4 changed together: the running tasks cannot tell them apart</source>
        <translation>Le code %1 → %2 et les réglages %3 → %4 ont changé ensemble&#x202f;: les tâches en cours ne permettent pas de les distinguer</translation>
    </message>
    <message>
        <source>Too few tasks differ in code or settings to tell</source>
        <translation>Trop peu de tâches diffèrent par le code ou les réglages pour le dire</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>pas encore vérifié</translation>
    </message>
    <message>
        <source>actions are enabled</source>
        <translation>les actions sont actives</translation>
    </message>
    <message>
        <source>the orchestrator answers</source>
        <translation>l’orchestrateur répond</translation>
    </message>
    <message>
        <source>no other deployment runs</source>
        <translation>aucun autre déploiement en cours</translation>
    </message>
    <message>
        <source>figures of all tasks (%1) are fresh</source>
        <translation>mesures récentes pour toutes les tâches (%1)</translation>
    </message>
    <message>
        <source>the newest figures are %1 old</source>
        <translation>les mesures les plus récentes datent de %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are live; none from %3</source>
        <translation>%1 tâches sur %2 en direct&#x202f;; rien de %3</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>génération %1</translation>
    </message>
    <message>
        <source>tasks: %1</source>
        <translation>tâches&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%1 tâches sur %2</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1</source>
        <translation>capacité pour d’autres tâches&#x202f;: %1</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1, so %2 go in turns</source>
        <translation>capacité pour d’autres tâches&#x202f;: %1, les %2 passent donc à tour de rôle</translation>
    </message>
    <message>
        <source>healthy release %1 is available</source>
        <translation>la version saine %1 est disponible</translation>
    </message>
    <message>
        <source>healthy version known</source>
        <translation>version saine connue</translation>
    </message>
    <message>
        <source>no runtime setting changes</source>
        <translation>aucun réglage ne change</translation>
    </message>
    <message>
        <source>settings go back to %1: %2</source>
        <translation>les réglages reviennent à %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>La mémoire</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>La latence</translation>
    </message>
    <message>
        <source>guarded by %1</source>
        <translation>protégé par %1</translation>
    </message>
    <message>
        <source>not everything goes back: %1</source>
        <translation>tout ne revient pas en arrière&#x202f;: %1</translation>
    </message>
    <message>
        <source>this environment is read-only</source>
        <translation>cet environnement est en lecture seule</translation>
    </message>
    <message>
        <source>Set &quot;actions: enabled&quot; for it in watchbridge.yaml.</source>
        <translation>Mettez «&#x202f;actions: enabled&#x202f;» pour lui dans watchbridge.yaml.</translation>
    </message>
    <message>
        <source>Wait until the service&apos;s figures are live again, or act at the orchestrator itself.</source>
        <translation>Attendez de nouvelles valeurs, ou agissez sur l’orchestrateur.</translation>
    </message>
    <message>
        <source>nothing is known of this service yet</source>
        <translation>on ne sait encore rien de ce service</translation>
    </message>
    <message>
        <source>no task answers; the orchestrator says that none runs</source>
        <translation>aucune tâche ne répond&#x202f;; l’orchestrateur dit qu’aucune ne tourne</translation>
    </message>
    <message>
        <source>There is no live evidence beside the orchestrator&apos;s.</source>
        <translation>Hormis l’orchestrateur, rien d’actuel ne le confirme.</translation>
    </message>
    <message>
        <source>no figures of this service have ever arrived</source>
        <translation>aucune valeur de ce service n’est jamais arrivée</translation>
    </message>
    <message>
        <source>What cannot be read is unknown, not healthy.</source>
        <translation>Ce qui ne peut être lu est inconnu, pas sain.</translation>
    </message>
    <message>
        <source>whether anybody else deploys is not told</source>
        <translation>rien n’indique si quelqu’un d’autre déploie</translation>
    </message>
    <message>
        <source>Look at the pipeline itself, or configure deploy.status.</source>
        <translation>Regardez le pipeline lui-même ou configurez deploy.status.</translation>
    </message>
    <message>
        <source>Wait for it or abort it (%1) first.</source>
        <translation>Attendez sa fin ou interrompez-le d’abord (%1).</translation>
    </message>
    <message>
        <source>whether somebody changes it meanwhile is not told</source>
        <translation>rien n’indique si quelqu’un le change entre-temps</translation>
    </message>
    <message>
        <source>Tell the others before you go on: of two who deploy at the same time nothing keeps the second one back.</source>
        <translation>Prévenez les autres avant de continuer&#x202f;: si deux déploient en même temps, rien ne retient le second.</translation>
    </message>
    <message>
        <source>Look at what runs now and decide anew.</source>
        <translation>Regardez ce qui tourne maintenant et décidez à nouveau.</translation>
    </message>
    <message>
        <source>somebody changed the service from %1 to %2 meanwhile</source>
        <translation>entre-temps quelqu’un a fait passer le service de %1 à %2</translation>
    </message>
    <message>
        <source>the service moved from generation %1 to %2 meanwhile (%3 → %4 tasks), same release</source>
        <translation>le service est passé entre-temps de la génération %1 à %2 (%3 → %4 tâches), même version</translation>
    </message>
    <message>
        <source>All checks were made again on what is there now.</source>
        <translation>Toutes les vérifications ont été refaites sur l’état actuel.</translation>
    </message>
    <message>
        <source>%1 is not among the tasks watched</source>
        <translation>%1 n’est pas parmi les tâches surveillées</translation>
    </message>
    <message>
        <source>Choose from the tasks that are there now.</source>
        <translation>Choisissez parmi les tâches présentes.</translation>
    </message>
    <message>
        <source>the pipeline replaces every task, not only %1, and does not tell which there are</source>
        <translation>le pipeline remplace toutes les tâches, pas seulement %1, et n’indique pas lesquelles existent</translation>
    </message>
    <message>
        <source>What is not watched is replaced unseen.</source>
        <translation>Ce qui n’est pas surveillé est remplacé sans qu’on le voie.</translation>
    </message>
    <message>
        <source>the orchestrator knows no task of this service</source>
        <translation>l’orchestrateur ne connaît aucune tâche de ce service</translation>
    </message>
    <message>
        <source>Check its desired count at the orchestrator.</source>
        <translation>Vérifiez le nombre souhaité auprès de l’orchestrateur.</translation>
    </message>
    <message>
        <source>It does so in turns, as the service&apos;s update settings say.</source>
        <translation>Il le fait par étapes, selon les réglages de mise à jour du service.</translation>
    </message>
    <message>
        <source>no room for a further task; each stops before its replacement starts, none of them serves now</source>
        <translation>pas de place pour une tâche de plus&#x202f;; chacune s’arrête avant que sa remplaçante démarre, aucune ne traite de requêtes actuellement</translation>
    </message>
    <message>
        <source>Replacements may have to wait for a place.</source>
        <translation>Les remplaçantes devront peut-être attendre de la place.</translation>
    </message>
    <message>
        <source>Free capacity or raise the limit, then try again.</source>
        <translation>Libérez de la capacité ou relevez la limite, puis réessayez.</translation>
    </message>
    <message>
        <source>no room for a further task, and stopping the last healthy one would leave none</source>
        <translation>pas de place pour une tâche de plus, et arrêter la dernière saine n’en laisserait aucune</translation>
    </message>
    <message>
        <source>no room for a further task, and %1 healthy ones would run at CPU %2</source>
        <translation>pas de place pour une tâche de plus, et %1 saines tourneraient à %2 de CPU</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones</source>
        <translation>pas de place pour une tâche de plus&#x202f;; une à la fois en laisse %1 saines</translation>
    </message>
    <message>
        <source>It will be slower than with room to spare.</source>
        <translation>Ce sera plus lent qu’avec de la place libre.</translation>
    </message>
    <message>
        <source>Let it start new ones first, in the service&apos;s update settings at the orchestrator.</source>
        <translation>Faites démarrer d’abord les nouvelles, dans les réglages de mise à jour du service sur l’orchestrateur.</translation>
    </message>
    <message>
        <source>the last healthy one stops before another serves</source>
        <translation>la dernière saine s’arrête avant qu’une autre traite des requêtes</translation>
    </message>
    <message>
        <source>all %1 healthy ones stop at once</source>
        <translation>les %1 saines s’arrêtent en même temps</translation>
    </message>
    <message>
        <source>%1 may stop at once, and %2 healthy ones would run at CPU %3</source>
        <translation>%1 peuvent s’arrêter à la fois, et %2 saines tourneraient à %3 de CPU</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones</source>
        <translation>%1 peuvent s’arrêter à la fois, ce qui en laisse %2 saines</translation>
    </message>
    <message>
        <source>The others take their traffic meanwhile.</source>
        <translation>Les autres prennent leur trafic en attendant.</translation>
    </message>
    <message>
        <source>neither room nor how many stop at once is told</source>
        <translation>ni la place ni le nombre d’arrêts simultanés ne sont indiqués</translation>
    </message>
    <message>
        <source>Look at the pipeline how it replaces tasks: it may stop all before any starts.</source>
        <translation>Voyez dans le pipeline comment il remplace les tâches&#x202f;: il peut toutes les arrêter avant d’en démarrer une seule.</translation>
    </message>
    <message>
        <source>may start %1 more; the provider does not report whether there is room</source>
        <translation>peut en démarrer %1 de plus&#x202f;; le fournisseur n’indique pas s’il y a de la place</translation>
    </message>
    <message>
        <source>Without room the deployment stalls; the running tasks go on.</source>
        <translation>Sans place, le déploiement se bloque&#x202f;; les tâches en cours continuent.</translation>
    </message>
    <message>
        <source>Remove what stands in the way at the orchestrator.</source>
        <translation>Retirez sur l’orchestrateur ce qui fait obstacle.</translation>
    </message>
    <message>
        <source>the orchestrator cannot be read: %1</source>
        <translation>l’orchestrateur ne peut être lu&#x202f;: %1</translation>
    </message>
    <message>
        <source>Check its address, credential and that it is up.</source>
        <translation>Vérifiez son adresse et ses identifiants, et qu’il fonctionne.</translation>
    </message>
    <message>
        <source>whether the pipeline answers is not told: nothing is read of it</source>
        <translation>rien n’indique si le pipeline répond&#x202f;: rien n’en est lu</translation>
    </message>
    <message>
        <source>See that it is up, or configure deploy.status.</source>
        <translation>Vérifiez qu’il fonctionne ou configurez deploy.status.</translation>
    </message>
    <message>
        <source>no earlier good release of this service is known</source>
        <translation>aucune version saine antérieure de ce service n’est connue</translation>
    </message>
    <message>
        <source>Name a release, or deploy a repaired one.</source>
        <translation>Indiquez une version ou déployez-en une corrigée.</translation>
    </message>
    <message>
        <source>%1 is not among this service&apos;s releases</source>
        <translation>%1 n’est pas parmi les versions de ce service</translation>
    </message>
    <message>
        <source>Choose one of those the orchestrator still has.</source>
        <translation>Choisissez-en une que l’orchestrateur a encore.</translation>
    </message>
    <message>
        <source>%1 is no longer available (image or definition gone)</source>
        <translation>%1 n’est plus disponible (image ou définition disparue)</translation>
    </message>
    <message>
        <source>Choose another release, or build this one again.</source>
        <translation>Choisissez une autre version ou reconstruisez celle-ci.</translation>
    </message>
    <message>
        <source>%1 is available, but not known to be good</source>
        <translation>%1 est disponible, mais pas connue comme saine</translation>
    </message>
    <message>
        <source>It may be no better than what runs now.</source>
        <translation>Elle n’est peut-être pas meilleure que ce qui tourne.</translation>
    </message>
    <message>
        <source>every task runs %1 already</source>
        <translation>toutes les tâches tournent déjà avec %1</translation>
    </message>
    <message>
        <source>Redeploy to restart tasks on the same release.</source>
        <translation>Redéployez pour redémarrer les tâches avec la même version.</translation>
    </message>
    <message>
        <source>what runs now is not told</source>
        <translation>ce qui tourne n’est pas indiqué</translation>
    </message>
    <message>
        <source>It may be %1 already.</source>
        <translation>C’est peut-être déjà %1.</translation>
    </message>
    <message>
        <source>%1 names no settings revision</source>
        <translation>%1 n’indique aucune révision de réglages</translation>
    </message>
    <message>
        <source>The runtime settings may stay as they are now.</source>
        <translation>Les réglages d’exécution peuvent rester tels quels.</translation>
    </message>
    <message>
        <source>settings go back to %1; what is in them is not told</source>
        <translation>les réglages reviennent à %1&#x202f;; leur contenu n’est pas indiqué</translation>
    </message>
    <message>
        <source>Compare the settings at the orchestrator.</source>
        <translation>Comparez les réglages sur l’orchestrateur.</translation>
    </message>
    <message>
        <source>Make sure that the release works with these as they are now.</source>
        <translation>Vérifiez que la version peut tourner avec leur état actuel.</translation>
    </message>
    <message>
        <source>the rollout is paused, so that nothing would be replaced: resume it first (kubectl rollout resume)</source>
        <translation>le déploiement est en pause, rien ne serait remplacé&#x202f;: reprenez-le d’abord (kubectl rollout resume)</translation>
    </message>
    <message>
        <source>its update strategy is OnDelete: nothing would be replaced until somebody deletes each pod</source>
        <translation>sa stratégie de mise à jour est OnDelete&#x202f;: rien ne serait remplacé tant que chaque pod n’est pas supprimé</translation>
    </message>
    <message>
        <source>its update has a partition: %1 of %2 tasks would not be replaced</source>
        <translation>sa mise à jour a une partition&#x202f;: %1 tâches sur %2 ne seraient pas remplacées</translation>
    </message>
    <message>
        <source>Nothing has been sent yet; it can be undone.</source>
        <translation>Rien n’a encore été envoyé&#x202f;; on peut annuler.</translation>
    </message>
    <message>
        <source>Held by a failed check; nothing has been sent.</source>
        <translation>Bloqué par une vérification en échec&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Overridden; it can still be undone.</source>
        <translation>Vérification outrepassée&#x202f;; on peut encore annuler.</translation>
    </message>
    <message>
        <source>Checking once more, immediately before it is sent.</source>
        <translation>Dernière vérification, juste avant l’envoi.</translation>
    </message>
    <message>
        <source>Tasks and signals are healthy; watching that they stay so.</source>
        <translation>Tâches et signaux sont sains&#x202f;; on veille à ce qu’ils le restent.</translation>
    </message>
    <message>
        <source>Recovered and stayed so for %1; %2 after it was sent.</source>
        <translation>Rétabli et resté stable pendant %1&#x202f;; %2 après l’envoi.</translation>
    </message>
    <message>
        <source>Waiting for recovery: %1.</source>
        <translation>En attente du rétablissement&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before anything was sent.</source>
        <translation>Annulé par %1 avant tout envoi.</translation>
    </message>
    <message>
        <source>the pipeline tells no tasks; watched: %1</source>
        <translation>le pipeline n’indique pas ses tâches&#x202f;; surveillées&#x202f;: %1</translation>
    </message>
    <message>
        <source>no longer there: %1</source>
        <translation>n’existe plus&#x202f;: %1</translation>
    </message>
    <message>
        <source>the orchestrator replaces all tasks (%1), not only %2</source>
        <translation>l’orchestrateur remplace toutes les tâches (%1), pas seulement %2</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>le rollback</translation>
    </message>
    <message>
        <source>redeploy</source>
        <translation>le redéploiement</translation>
    </message>
    <message>
        <source> to %1 runs already</source>
        <translation> vers %1 est déjà en cours</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, par %1</translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation>, depuis %1</translation>
    </message>
    <message>
        <source> to %1 came between</source>
        <translation> vers %1 s’est intercalé</translation>
    </message>
    <message>
        <source>, %1 ago</source>
        <translation>, il y a %1</translation>
    </message>
    <message>
        <source>whether %1 was changed since is not known</source>
        <translation>on ne sait pas si %1 a changé depuis</translation>
    </message>
    <message>
        <source>%1 was changed at %2 and stays as it is</source>
        <translation>%1 a changé à %2 et reste tel quel</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>disjoncteur</translation>
    </message>
    <message>
        <source> (goes back by itself)</source>
        <translation> (rollback automatique)</translation>
    </message>
    <message>
        <source>alarms %1</source>
        <translation>alarmes %1</translation>
    </message>
    <message>
        <source>%1 (may put its own version back)</source>
        <translation>%1 (peut rétablir sa propre version)</translation>
    </message>
    <message>
        <source>%1 (goes back by itself)</source>
        <translation>%1 (rollback automatique)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile, and put back after</source>
        <translation>le minimum de %1 passe de %2 à %3 en attendant, puis est rétabli</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 instead of %3 until this is over</source>
        <translation>le minimum de %1 est %2 au lieu de %3 jusqu’à la fin</translation>
    </message>
    <message>
        <source>its capacity is not pinned: %1</source>
        <translation>sa capacité n’est pas maintenue&#x202f;: %1</translation>
    </message>
    <message>
        <source>nothing to pin: %1</source>
        <translation>rien à maintenir&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 may put its own minimum back.</source>
        <translation>%1 peut rétablir son propre minimum.</translation>
    </message>
    <message>
        <source>The action goes on without it: keep an eye on %1.</source>
        <translation>Cela continue malgré tout&#x202f;: surveillez %1.</translation>
    </message>
    <message>
        <source>%1 may shrink it to %2 meanwhile: %3</source>
        <translation>%1 peut le réduire à %2 en attendant&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 leaves it at %2 or more</source>
        <translation>%1 le laisse à %2 au moins</translation>
    </message>
    <message>
        <source>Keep it at %1 by hand if tasks are taken away.</source>
        <translation>Maintenez-le à %1 à la main si des tâches sont retirées.</translation>
    </message>
    <message>
        <source>deploy</source>
        <translation>le déploiement</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: the record of it could not be saved (%2).</source>
        <translation>Rien n’a été envoyé à %1&#x202f;: l’entrée correspondante n’a pas pu être enregistrée (%2).</translation>
    </message>
    <message>
        <source>Nothing was sent: the record of it could not be saved (%1).</source>
        <translation>Rien n’a été envoyé&#x202f;: l’entrée correspondante n’a pas pu être enregistrée (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Rien n’a été envoyé. %1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>Non envoyé. %1</translation>
    </message>
    <message>
        <source>%1 has not been read since its deployment</source>
        <translation>%1 n’a pas été lu depuis son déploiement</translation>
    </message>
    <message>
        <source>%1 has not been read for %2</source>
        <translation>%1 n’a pas été lu depuis %2</translation>
    </message>
    <message>
        <source>%1 has not been read at the orchestrator since</source>
        <translation>%1 n’a pas été lu auprès de l’orchestrateur depuis</translation>
    </message>
    <message>
        <source>the deployment of %1 does not show among those that ended yet</source>
        <translation>le déploiement de %1 n’apparaît pas encore parmi ceux qui sont terminés</translation>
    </message>
    <message>
        <source>%1 was moved on to %2 by somebody else</source>
        <translation>quelqu’un d’autre a fait passer %1 à %2</translation>
    </message>
    <message>
        <source>%1 has no live figures</source>
        <translation>%1 n’a pas de valeurs actuelles</translation>
    </message>
    <message>
        <source>%1 still runs %2</source>
        <translation>%1 tourne encore avec %2</translation>
    </message>
    <message>
        <source>tasks and signals are healthy</source>
        <translation>tâches et signaux sont sains</translation>
    </message>
    <message>
        <source>which release they run is not told</source>
        <translation>leur version n’est pas indiquée</translation>
    </message>
    <message>
        <source>reading how deployment %1 goes</source>
        <translation>lecture de l’avancement du déploiement %1</translation>
    </message>
    <message>
        <source>checking once more, immediately before it is sent</source>
        <translation>dernière vérification, juste avant l’envoi</translation>
    </message>
    <message>
        <source>runs %1 already and is left as it is</source>
        <translation>tourne déjà avec %1 et reste tel quel</translation>
    </message>
    <message>
        <source>sent; waiting for the orchestrator&apos;s answer</source>
        <translation>envoyé&#x202f;; en attente de la réponse de l’orchestrateur</translation>
    </message>
    <message>
        <source>refused; reading who else is at it</source>
        <translation>refusé&#x202f;; recherche de qui d’autre y travaille</translation>
    </message>
    <message>
        <source>the orchestrator refused, nothing was done. %1</source>
        <translation>l’orchestrateur a refusé, rien n’a été fait. %1</translation>
    </message>
    <message>
        <source>the write&apos;s answer is missing (%1); reading whether it took effect</source>
        <translation>la réponse à l’écriture manque (%1)&#x202f;; vérification de son effet</translation>
    </message>
    <message>
        <source>Whether %1 was changed is not known: the write was sent once, its answer is missing (%2), and %3. Check at the orchestrator which release and deployment it has before you try again.</source>
        <translation>On ne sait pas si %1 a changé&#x202f;: une écriture a été envoyée, sa réponse manque (%2), et %3. Vérifiez sur l’orchestrateur quelle version et quel déploiement le service a avant de réessayer.</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>il ne peut être lu (%1)</translation>
    </message>
    <message>
        <source>it shows no deployment of ours and still generation %1</source>
        <translation>il ne montre aucun déploiement de nous et reste à la génération %1</translation>
    </message>
    <message>
        <source>it shows no deployment of ours, but moved to generation %1</source>
        <translation>il ne montre aucun déploiement de nous, mais est passé à la génération %1</translation>
    </message>
    <message>
        <source>Watchbridge had ended before it came</source>
        <translation>Watchbridge s’est arrêté avant qu’elle n’arrive</translation>
    </message>
    <message>
        <source>the answer is about deployment %1</source>
        <translation>la réponse concerne le déploiement %1</translation>
    </message>
    <message>
        <source>deployment %1 cannot be read: %2</source>
        <translation>le déploiement %1 ne peut être lu&#x202f;: %2</translation>
    </message>
    <message>
        <source>deployment %1 accepted</source>
        <translation>déploiement %1 accepté</translation>
    </message>
    <message>
        <source>deployed; waiting for tasks and signals to recover</source>
        <translation>déployé&#x202f;; en attente du rétablissement des tâches et signaux</translation>
    </message>
    <message>
        <source>aborted by %1</source>
        <translation>interrompu par %1</translation>
    </message>
    <message>
        <source>watching its recovery was %1; what was deployed stays.</source>
        <translation>le suivi du rétablissement a été %1&#x202f;; ce qui est déployé reste.</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>non envoyé&#x202f;: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>non envoyé</translation>
    </message>
    <message>
        <source>not aborted: this environment is read-only</source>
        <translation>non interrompu&#x202f;: cet environnement est en lecture seule</translation>
    </message>
    <message>
        <source>the abort was not sent: its record could not be saved (%1)</source>
        <translation>l’interruption n’a pas été envoyée&#x202f;: son entrée n’a pas pu être enregistrée (%1)</translation>
    </message>
    <message>
        <source>the abort was not confirmed: %1</source>
        <translation>l’interruption n’a pas été confirmée&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 has not recovered after %2: %3.</source>
        <translation>%1 ne s’est pas rétabli après %2&#x202f;: %3.</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: it cannot be read (%3). Check at the orchestrator before you try again.</source>
        <translation>On ne sait pas comment le déploiement %1 de %2 s’est terminé&#x202f;: il ne peut être lu (%3). Vérifiez sur l’orchestrateur avant de réessayer.</translation>
    </message>
    <message>
        <source>the deployment is not over after %1: %2.</source>
        <translation>le déploiement n’est pas terminé après %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way.</source>
        <translation>Watchbridge s’est arrêté pendant que c’était en cours.</translation>
    </message>
    <message>
        <source>%1 has its deployment.</source>
        <translation>%1 a son déploiement.</translation>
    </message>
    <message>
        <source>%1 is still under way.</source>
        <translation>%1 est encore en cours.</translation>
    </message>
    <message>
        <source>%1 was not sent.</source>
        <translation>%1 n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>no answer within %1</source>
        <translation>pas de réponse en %1</translation>
    </message>
    <message>
        <source>deployed, but its recovery is no longer watched</source>
        <translation>déployé, mais son rétablissement n’est plus surveillé</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done</source>
        <translation>%1 tâches sur %2 terminées</translation>
    </message>
    <message>
        <source>its tasks are not told</source>
        <translation>ses tâches ne sont pas indiquées</translation>
    </message>
    <message>
        <source>the orchestrator deploys %1 instead of %2</source>
        <translation>l’orchestrateur déploie %1 au lieu de %2</translation>
    </message>
    <message>
        <source>somebody else aborted the deployment</source>
        <translation>quelqu’un d’autre a interrompu le déploiement</translation>
    </message>
    <message>
        <source>the deployment failed. %1</source>
        <translation>le déploiement a échoué. %1</translation>
    </message>
    <message>
        <source>%1 is worse than %2: %3.</source>
        <translation>%1 est pire que %2&#x202f;: %3.</translation>
    </message>
    <message>
        <source>p95 %1 against %2 (%3×)</source>
        <translation>p95 %1 contre %2 (%3×)</translation>
    </message>
    <message>
        <source>%1 errors against %2</source>
        <translation>%1 d’erreurs contre %2</translation>
    </message>
    <message>
        <source>memory %1 of limit against %2</source>
        <translation>mémoire à %1 de la limite contre %2</translation>
    </message>
    <message>
        <source>Roll back %1 to %2</source>
        <translation>Rollback de %1 vers %2</translation>
    </message>
    <message>
        <source>, and %1 with it</source>
        <translation>, avec %1</translation>
    </message>
    <message>
        <source>Redeploy all tasks of %1</source>
        <translation>Redéployer toutes les tâches de %1</translation>
    </message>
    <message>
        <source>Redeploy %1 tasks of %2</source>
        <translation>Redéployer %1 tâches de %2</translation>
    </message>
    <message>
        <source>Redeploy %1</source>
        <translation>Redéployer %1</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 est dégradé</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 is unhealthy</source>
        <translation>%1 est défaillant</translation>
    </message>
    <message>
        <source>%1 is unknown</source>
        <translation>%1 est inconnu</translation>
    </message>
    <message>
        <source>, and %1 more</source>
        <translation>, et %1 de plus</translation>
    </message>
    <message>
        <source>keeping its autoscaler from taking tasks away meanwhile</source>
        <translation>empêche en attendant son autoscaler de retirer des tâches</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: %3. Check at the orchestrator before you try again.</source>
        <translation>On ne sait pas comment le déploiement %1 de %2 s’est terminé&#x202f;: %3. Vérifiez sur l’orchestrateur avant de réessayer.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before the service was touched.</source>
        <translation>Annulé par %1 avant que le service ne soit touché.</translation>
    </message>
    <message>
        <source>the answer is larger than %1</source>
        <translation>la réponse dépasse %1</translation>
    </message>
    <message>
        <source>it redirects (HTTP %1), which is not followed: a credential goes to the configured address only</source>
        <translation>redirection (HTTP %1), qui n’est pas suivie&#x202f;: les identifiants ne vont qu’à l’adresse configurée</translation>
    </message>
    <message>
        <source>nothing was sent, for %1 could not be read before: %2</source>
        <translation>rien n’a été envoyé, car %1 n’a pas pu être lu auparavant&#x202f;: %2</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>connexion fermée</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>délai de connexion dépassé</translation>
    </message>
    <message>
        <source>Host %1 not found</source>
        <translation>hôte %1 introuvable</translation>
    </message>
    <message>
        <source>Where it stays so once this is sent, delete that pod: kubectl delete pod %1</source>
        <translation>Si cela reste ainsi après l’envoi, supprimez ce pod&#x202f;: kubectl delete pod %1</translation>
    </message>
    <message>
        <source>%1 is not ready (%2), and a StatefulSet replaces no pod while one is not</source>
        <translation>%1 n’est pas prêt (%2), et un StatefulSet ne remplace aucun pod tant que l’un d’eux ne l’est pas</translation>
    </message>
    <message>
        <source>it is another service by now: %1, not %2</source>
        <translation>c’est désormais un autre service&#x202f;: %1, pas %2</translation>
    </message>
    <message>
        <source>Look at whose account and cluster it is and decide anew.</source>
        <translation>Regardez de quel compte et de quel cluster il s’agit et décidez à nouveau.</translation>
    </message>
    <message>
        <source>it went to %1, while %2 is read now</source>
        <translation>elle est allée à %1, alors que %2 est lu maintenant</translation>
    </message>
    <message>
        <source>Almost no request fails any more</source>
        <translation>Presque plus aucune requête n’échoue</translation>
    </message>
    <message>
        <source>Only one sample so far; errors and latency take two.</source>
        <translation>Un seul échantillon pour l’instant&#x202f;; il en faut deux pour erreurs et latence.</translation>
    </message>
    <message>
        <source>%1: only one sample so far; errors and latency take two.</source>
        <translation>%1&#x202f;: un seul échantillon pour l’instant&#x202f;; il en faut deux pour erreurs et latence.</translation>
    </message>
    <message>
        <source>Stopping it goes back to %1 alone: name that, or wait for it or abort it (%2) first.</source>
        <translation>L’arrêter ne ramène qu’à %1&#x202f;: indiquez celle-ci, attendez la fin du déploiement ou interrompez-le d’abord (%2).</translation>
    </message>
    <message>
        <source>deployment %1, which was to be stopped, is over</source>
        <translation>le déploiement %1, qui devait être arrêté, est terminé</translation>
    </message>
    <message>
        <source>Tell whoever began it: a pipeline may send it again.</source>
        <translation>Prévenez la personne qui l’a lancé&#x202f;: un pipeline peut le renvoyer.</translation>
    </message>
    <message>
        <source> to %1 (%2)</source>
        <translation> vers %1 (%2)</translation>
    </message>
    <message>
        <source>: stopped by going back to %1</source>
        <translation>, qui sera arrêté par le retour à %1</translation>
    </message>
    <message>
        <source>%1 tracks settings %2 (%3)</source>
        <translation>%1 suit les réglages %2 (%3)</translation>
    </message>
    <message>
        <source>%1 tracks code %2 (%3)</source>
        <translation>%1 suit le code %2 (%3)</translation>
    </message>
    <message>
        <source>No data for %1: nothing was heard of it.</source>
        <translation>Pas de données depuis %1, aucun signe de vie.</translation>
    </message>
    <message>
        <source>No data for %1: %2</source>
        <translation>Pas de données depuis %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens there.</source>
        <translation>Connexion refusée&#x202f;: rien n’écoute là.</translation>
    </message>
    <message>
        <source>The host name is not known.</source>
        <translation>Le nom d’hôte est inconnu.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete: %1 of %2 bytes.</source>
        <translation>La connexion a été fermée avant que la réponse soit complète&#x202f;: %1 octets sur %2.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete.</source>
        <translation>La connexion a été fermée avant que la réponse soit complète.</translation>
    </message>
    <message>
        <source>The connection failed: %1</source>
        <translation>La connexion a échoué&#x202f;: %1</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>La négociation TLS a échoué&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1</source>
        <translation>La négociation TLS a échoué&#x202f;: %1</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>la connexion a été fermée</translation>
    </message>
    <message>
        <source>No file descriptor is left for a connection; raise the limit of open files (ulimit -n).</source>
        <translation>Il ne reste pas de descripteur de fichier pour une connexion&#x202f;; relevez la limite de fichiers ouverts (ulimit -n).</translation>
    </message>
    <message>
        <source>No memory for TLS.</source>
        <translation>Pas de mémoire pour TLS.</translation>
    </message>
    <message>
        <source>No certificate can be good for that host name.</source>
        <translation>Aucun certificat ne peut valoir pour ce nom d’hôte.</translation>
    </message>
    <message>
        <source>No complete answer within %1.</source>
        <translation>Pas de réponse complète en %1.</translation>
    </message>
    <message>
        <source>The bearer token has characters that tokens have not; is it the right secret?</source>
        <translation>Le jeton Bearer contient des caractères absents des jetons&#x202f;; est-ce le bon secret&#x202f;?</translation>
    </message>
    <message>
        <source>Answered 204: there is no content.</source>
        <translation>Réponse 204&#x202f;: il n’y a pas de contenu.</translation>
    </message>
    <message>
        <source>Answered 401: it wants a bearer token and none is set.</source>
        <translation>Réponse 401&#x202f;: un jeton Bearer est demandé et aucun n’est défini.</translation>
    </message>
    <message>
        <source>Answered 401: the bearer token was refused.</source>
        <translation>Réponse 401&#x202f;: le jeton Bearer a été refusé.</translation>
    </message>
    <message>
        <source>Answered 403: not allowed.</source>
        <translation>Réponse 403&#x202f;: interdit.</translation>
    </message>
    <message>
        <source>Answered 404: wrong path?</source>
        <translation>Réponse 404&#x202f;: mauvais chemin&#x202f;?</translation>
    </message>
    <message>
        <source>Answered 200 with an empty body.</source>
        <translation>Réponse 200 avec un corps vide.</translation>
    </message>
    <message>
        <source>Answered in an encoding that was not asked for.</source>
        <translation>Réponse dans un encodage qui n’était pas demandé.</translation>
    </message>
    <message>
        <source>Answered something that is not HTTP: %1.</source>
        <translation>La réponse n’est pas du HTTP&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Answered %1, which are no metrics.</source>
        <translation>La réponse est %1, ce ne sont pas des métriques.</translation>
    </message>
    <message>
        <source>Answered %1.</source>
        <translation>Réponse %1.</translation>
    </message>
    <message>
        <source>Redirected to no valid address.</source>
        <translation>Redirigé vers une adresse non valide.</translation>
    </message>
    <message>
        <source>Redirected to something that is not HTTP.</source>
        <translation>Redirigé vers ce qui n’est pas du HTTP.</translation>
    </message>
    <message>
        <source>Redirected to another origin (%1); the bearer token is not sent there.</source>
        <translation>Redirigé vers une autre origine (%1)&#x202f;; le jeton Bearer n’y est pas envoyé.</translation>
    </message>
    <message>
        <source>More than %1 redirects.</source>
        <translation>Plus de %1 redirections.</translation>
    </message>
    <message>
        <source>it does not begin with a status line</source>
        <translation>elle ne commence pas par une ligne d’état</translation>
    </message>
    <message>
        <source>its status line is malformed</source>
        <translation>sa ligne d’état est mal formée</translation>
    </message>
    <message>
        <source>a header is folded</source>
        <translation>un en-tête est replié</translation>
    </message>
    <message>
        <source>a header has no colon</source>
        <translation>un en-tête n’a pas de deux-points</translation>
    </message>
    <message>
        <source>a header&apos;s name is malformed</source>
        <translation>le nom d’un en-tête est mal formé</translation>
    </message>
    <message>
        <source>a header&apos;s value has a control character</source>
        <translation>la valeur d’un en-tête a un caractère de contrôle</translation>
    </message>
    <message>
        <source>its transfer coding is not known</source>
        <translation>son codage de transfert est inconnu</translation>
    </message>
    <message>
        <source>its length is malformed</source>
        <translation>sa longueur est mal formée</translation>
    </message>
    <message>
        <source>it has two lengths</source>
        <translation>elle a deux longueurs</translation>
    </message>
    <message>
        <source>it has both a length and chunks</source>
        <translation>elle a à la fois une longueur et des morceaux</translation>
    </message>
    <message>
        <source>The chunks of the body are broken: %1.</source>
        <translation>Les morceaux du corps sont endommagés&#x202f;: %1.</translation>
    </message>
    <message>
        <source>a line has no end</source>
        <translation>une ligne n’a pas de fin</translation>
    </message>
    <message>
        <source>a line does not end with CR LF</source>
        <translation>une ligne ne finit pas par CR LF</translation>
    </message>
    <message>
        <source>one is longer than its size</source>
        <translation>l’un dépasse sa taille</translation>
    </message>
    <message>
        <source>a size is no hexadecimal number</source>
        <translation>une taille n’est pas un nombre hexadécimal</translation>
    </message>
    <message>
        <source>The body is larger than the limit of %1 bytes.</source>
        <translation>Le corps dépasse la limite de %1 octets.</translation>
    </message>
    <message>
        <source>The headers are larger than the limit of %1 bytes.</source>
        <translation>Les en-têtes dépassent la limite de %1 octets.</translation>
    </message>
    <message>
        <source>The unpacked body is larger than the limit of %1 bytes.</source>
        <translation>Le corps décompressé dépasse la limite de %1 octets.</translation>
    </message>
    <message>
        <source>No memory to unpack gzip.</source>
        <translation>Pas de mémoire pour décompresser gzip.</translation>
    </message>
    <message>
        <source>Bytes follow the gzip body.</source>
        <translation>Des octets suivent le corps gzip.</translation>
    </message>
    <message>
        <source>The gzip body is damaged.</source>
        <translation>Le corps gzip est endommagé.</translation>
    </message>
    <message>
        <source>The gzip body was cut short.</source>
        <translation>Le corps gzip est tronqué.</translation>
    </message>
    <message>
        <source>The body was cut short: its last line is not complete.</source>
        <translation>Le corps est tronqué&#x202f;: sa dernière ligne n’est pas complète.</translation>
    </message>
    <message>
        <source>The body was cut short: %1 of %2 bytes.</source>
        <translation>Le corps est tronqué&#x202f;: %1 octets sur %2.</translation>
    </message>
    <message>
        <source>The body is protobuf and came without a length and not in chunks: whether it is whole cannot be told.</source>
        <translation>Le corps est en protobuf et est arrivé sans longueur ni morceaux&#x202f;: on ne peut dire s’il est entier.</translation>
    </message>
    <message>
        <source>The body is malformed at line %1, column %2: “%3”</source>
        <translation>Le corps est mal formé à la ligne %1, colonne %2&#x202f;: «&#x202f;%3&#x202f;»</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at line %3, column %4: “%5”</source>
        <translation>%1 s’écarte de son format en %2 endroits, d’abord ligne %3, colonne %4&#x202f;: «&#x202f;%5&#x202f;»</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at message %3: “%4”</source>
        <translation>%1 s’écarte de son format en %2 endroits, d’abord au message %3&#x202f;: «&#x202f;%4&#x202f;»</translation>
    </message>
    <message>
        <source>The body is malformed at message %1: “%2”</source>
        <translation>Le corps est mal formé au message %1&#x202f;: «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>Each group needs a list &quot;targets&quot;.</source>
        <translation>Chaque groupe a besoin d’une liste «&#x202f;targets&#x202f;».</translation>
    </message>
    <message>
        <source>A target must be a text.</source>
        <translation>Une cible doit être un texte.</translation>
    </message>
    <message>
        <source>A label&apos;s value must be a text.</source>
        <translation>La valeur d’une étiquette doit être un texte.</translation>
    </message>
    <message>
        <source>&quot;labels&quot; must be a mapping.</source>
        <translation>«&#x202f;labels&#x202f;» doit associer des clés à des valeurs.</translation>
    </message>
    <message>
        <source>Expected a list of target groups.</source>
        <translation>Il faut une liste de groupes de cibles.</translation>
    </message>
    <message>
        <source>Malformed JSON at byte %1: %2.</source>
        <translation>JSON mal formé à l’octet %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Malformed YAML: %1.</source>
        <translation>YAML mal formé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The target list is larger than 4 MiB.</source>
        <translation>La liste de cibles dépasse 4&#xa0;Mio.</translation>
    </message>
    <message>
        <source>More than %1 targets, %2 labels a group, or %3 characters a label.</source>
        <translation>Plus de %1 cibles, %2 étiquettes par groupe ou %3 caractères par étiquette.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a metrics endpoint.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’adresse d’un point de terminaison de métriques.</translation>
    </message>
    <message>
        <source>where its metrics are is not told</source>
        <translation>l’emplacement de ses métriques n’est pas indiqué</translation>
    </message>
    <message>
        <source>%1 cannot be scraped: %2</source>
        <translation>les métriques de %1 ne peuvent être collectées&#x202f;: %2</translation>
    </message>
    <message>
        <source>The targets of %1 can be read again.</source>
        <translation>Les cibles de %1 sont de nouveau lisibles.</translation>
    </message>
    <message>
        <source>The targets of %1 could not be read: %2</source>
        <translation>Les cibles de %1 n’ont pu être lues&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 targets are left out: no more than %2 are watched.</source>
        <translation>%1 cibles sont laissées de côté&#x202f;: pas plus de %2 sont surveillées.</translation>
    </message>
    <message>
        <source>“%1” is neither an address such as http://host:9100 nor the path of a file.</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni une adresse comme http://host:9100, ni le chemin d’un fichier.</translation>
    </message>
    <message>
        <source>The address seems to hold a secret. Leave it out, and name in the configuration where it is: auth: {bearer: &quot;env:NAME&quot;}.</source>
        <translation>L’adresse semble contenir un secret. Retirez-le et indiquez dans la configuration où il est&#x202f;: auth: {bearer: &quot;env:NOM&quot;}.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 n’a pu être lu&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is no page of metrics: %2</source>
        <translation>%1 n’est pas une page de métriques&#x202f;: %2</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>la liste est vide</translation>
    </message>
    <message>
        <source>There are more than %1 jobs; the others are left out.</source>
        <translation>Il y a plus de %1 jobs&#x202f;; les autres sont laissés de côté.</translation>
    </message>
    <message>
        <source>the secret&apos;s file cannot be read: %1</source>
        <translation>le fichier du secret ne peut être lu&#x202f;: %1</translation>
    </message>
    <message>
        <source>the secret&apos;s file is empty</source>
        <translation>le fichier du secret est vide</translation>
    </message>
    <message>
        <source>the environment variable %1, which should hold a secret, is not set</source>
        <translation>la variable d’environnement %1, qui devrait contenir un secret, n’est pas définie</translation>
    </message>
    <message>
        <source>the keychain has no &quot;%1&quot; for watchbridge: %2</source>
        <translation>le trousseau n’a pas «&#x202f;%1&#x202f;» pour watchbridge&#x202f;: %2</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ce fichier ou dossier n’existe pas</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permission refusée</translation>
    </message>
    <message>
        <source>another program holds the database locked</source>
        <translation>un autre programme garde la base de données verrouillée</translation>
    </message>
    <message>
        <source>the database is read-only; make its file and folder writable</source>
        <translation>la base de données est en lecture seule&#x202f;; rendez son fichier et son dossier modifiables</translation>
    </message>
    <message>
        <source>reading or writing the disk failed</source>
        <translation>la lecture ou l’écriture du disque a échoué</translation>
    </message>
    <message>
        <source>the disk is full; free some space</source>
        <translation>le disque est plein&#x202f;; libérez de la place</translation>
    </message>
    <message>
        <source>the database cannot be opened; its folder must exist and be readable and writable</source>
        <translation>la base de données ne peut être ouverte&#x202f;; son dossier doit exister et être accessible en lecture et en écriture</translation>
    </message>
    <message>
        <source>the folder for the database cannot be made</source>
        <translation>le dossier de la base de données ne peut être créé</translation>
    </message>
    <message>
        <source>is a folder, not a database</source>
        <translation>est un dossier, pas une base de données</translation>
    </message>
    <message>
        <source>the database cannot be made: %1</source>
        <translation>la base de données ne peut être créée&#x202f;: %1</translation>
    </message>
    <message>
        <source>the database is damaged and cannot be moved aside</source>
        <translation>la base de données est endommagée et ne peut être mise de côté</translation>
    </message>
    <message>
        <source>the database is damaged: %1</source>
        <translation>la base de données est endommagée&#x202f;: %1</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>la base de données est endommagée</translation>
    </message>
    <message>
        <source>there is no database here</source>
        <translation>il n’y a pas de base de données ici</translation>
    </message>
    <message>
        <source>is a database of another program; name another file</source>
        <translation>est la base de données d’un autre programme&#x202f;; indiquez un autre fichier</translation>
    </message>
    <message>
        <source>another program has taken the database&apos;s log away, and nothing more is saved: end this program, and start it again</source>
        <translation>un autre programme a retiré le journal de la base de données, et plus rien n’est enregistré&#x202f;: quittez ce programme et relancez-le</translation>
    </message>
    <message>
        <source>was written by a newer Watchbridge (schema %1, this program knows %2); update this program or name another file</source>
        <translation>a été écrite par un Watchbridge plus récent (schéma %1, ce programme connaît %2)&#x202f;; mettez à jour ce programme ou indiquez un autre fichier</translation>
    </message>
    <message>
        <source>the database is not open</source>
        <translation>la base de données n’est pas ouverte</translation>
    </message>
    <message>
        <source>%1: the timeline cannot be read</source>
        <translation>%1&#x202f;: la chronologie ne peut être lue</translation>
    </message>
    <message>
        <source>%1: was damaged and is kept as %2; a new database was begun</source>
        <translation>%1&#x202f;: était endommagée et est gardée comme %2&#x202f;; une nouvelle base de données a été commencée</translation>
    </message>
    <message>
        <source>the timeline is not saved: %1</source>
        <translation>la chronologie n’est pas enregistrée&#x202f;: %1</translation>
    </message>
    <message>
        <source>signals are not recorded: %1</source>
        <translation>les signaux ne sont pas enregistrés&#x202f;: %1</translation>
    </message>
    <message>
        <source>Whether an earlier action is still under way is not known: the record was not read: %1</source>
        <translation>On ne sait pas si une action antérieure est encore en cours&#x202f;: l’enregistrement n’a pas été lu&#x202f;: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was under way when a program ended; what became of it is not found out here: %2</source>
        <translation>«&#x202f;%1&#x202f;» était en cours quand un programme s’est terminé&#x202f;; ce qu’il en est advenu n’est pas recherché ici&#x202f;: %2</translation>
    </message>
    <message>
        <source>Samples are not kept on disk: %1 The watch goes on, and this is tried again.</source>
        <translation>Les échantillons ne sont pas gardés sur disque&#x202f;: %1 La surveillance continue, et ceci sera retenté.</translation>
    </message>
    <message>
        <source>Samples wait to be written to a segment: %1</source>
        <translation>Des échantillons attendent d’être écrits dans un segment&#x202f;: %1</translation>
    </message>
    <message>
        <source>The directory cannot be made.</source>
        <translation>Le dossier ne peut être créé.</translation>
    </message>
    <message>
        <source>The directory cannot be written: %1.</source>
        <translation>On ne peut écrire dans le dossier&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Another watchbridge keeps its samples here.</source>
        <translation>Un autre Watchbridge garde ses échantillons ici.</translation>
    </message>
    <message>
        <source>The file cannot be made: %1.</source>
        <translation>Le fichier ne peut être créé&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Le fichier ne peut être ouvert&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Le fichier ne peut être lu&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The file cannot be saved: %1.</source>
        <translation>Le fichier ne peut être enregistré&#x202f;: %1.</translation>
    </message>
    <message>
        <source>The file is shorter than it says.</source>
        <translation>Le fichier est plus court qu’il ne l’indique.</translation>
    </message>
    <message>
        <source>The journal is damaged; what stands before the damage was read.</source>
        <translation>Le journal est endommagé&#x202f;; ce qui précède le dommage a été lu.</translation>
    </message>
    <message>
        <source>The last record was not finished; its %1 bytes are left out.</source>
        <translation>Le dernier enregistrement n’était pas achevé&#x202f;; ses %1 octets sont laissés de côté.</translation>
    </message>
    <message>
        <source>It was set aside as %1.</source>
        <translation>Il a été mis de côté comme %1.</translation>
    </message>
    <message>
        <source>It could not be set aside.</source>
        <translation>Il n’a pu être mis de côté.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>plus de place sur le périphérique</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>système de fichiers en lecture seule</translation>
    </message>
    <message>
        <source>The record of actions was begun anew: the one before was damaged and is kept as %1. Whether an action was under way or capacity pinned is not known here; look at the orchestrators.</source>
        <translation>Le registre des actions a été recommencé&#x202f;: le précédent était endommagé et il est conservé sous %1. On ne sait pas ici si une action était en cours ou si la capacité était maintenue&#x202f;; vérifiez auprès des orchestrateurs.</translation>
    </message>
    <message>
        <source>The list of %1 gives targets to %2, which does not name that list; they are left out.</source>
        <translation>La liste de %1 attribue des cibles à %2, qui ne nomme pas cette liste&#x202f;; elles sont laissées de côté.</translation>
    </message>
    <message>
        <source>%1 of the %2 tasks last wanted are missing; what is wanted now is not known.</source>
        <translation>%1 des %2 tâches voulues en dernier manquent&#x202f;; ce qui est voulu maintenant n’est pas connu.</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones, whose CPU is not known</source>
        <translation>pas de place pour une tâche de plus&#x202f;; une à la fois en laisse %1 saines, dont le CPU n’est pas connu</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones, whose CPU is not known</source>
        <translation>%1 peuvent s’arrêter à la fois, ce qui en laisse %2 saines, dont le CPU n’est pas connu</translation>
    </message>
    <message>
        <source>Look yourself whether the others can take their traffic meanwhile.</source>
        <translation>Vérifiez vous-même si les autres peuvent prendre leur trafic en attendant.</translation>
    </message>
    <message>
        <source>the keychain has not answered for &quot;%1&quot; yet; it may be locked</source>
        <translation>le trousseau n’a pas encore répondu pour «&#x202f;%1&#x202f;»&#x202f;; il est peut-être verrouillé</translation>
    </message>
    <message>
        <source>The keychain has not answered, it may be locked: what needs %1 of it is unknown until then.</source>
        <translation>Le trousseau n’a pas répondu, il est peut-être verrouillé&#x202f;: l’état de ce qui a besoin de %1 reste inconnu d’ici là.</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way. Nothing was sent.</source>
        <translation>Watchbridge s’est arrêté pendant que c’était en cours. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>%1 (This outcome could not be recorded: %2)</source>
        <translation>%1 (Ce résultat n’a pas pu être enregistré&#x202f;: %2)</translation>
    </message>
    <message>
        <source>%1, but the deployment had completed by then</source>
        <translation>%1, mais le déploiement était alors déjà terminé</translation>
    </message>
    <message>
        <source>“%1” is under way already: %2.</source>
        <translation>«&#x202f;%1&#x202f;» est déjà en cours&#x202f;: %2.</translation>
    </message>
    <message>
        <source>undo it or wait until it is over</source>
        <translation>annulez-la ou attendez qu’elle soit terminée</translation>
    </message>
    <message>
        <source>abort it, or stop waiting for it, or wait until it is over, %1 after it began at the latest</source>
        <translation>interrompez-la, cessez de l’attendre ou attendez qu’elle soit terminée, au plus tard %1 après son début</translation>
    </message>
    <message>
        <source>No failed check holds this action.</source>
        <translation>Aucune vérification échouée ne retient cette action.</translation>
    </message>
    <message>
        <source>There is no such action any more.</source>
        <translation>Cette action n’existe plus.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no deploy provider in watchbridge.yaml, so nothing can be done to it from here.</source>
        <translation>«&#x202f;%1&#x202f;» n’a pas de fournisseur de déploiement dans watchbridge.yaml&#x202f;; rien ne peut donc y être fait d’ici.</translation>
    </message>
    <message>
        <source>This environment is read-only; set &quot;actions: enabled&quot; for it in watchbridge.yaml to act.</source>
        <translation>Cet environnement est en lecture seule&#x202f;; pour agir, mettez «&#x202f;actions: enabled&#x202f;» pour lui dans watchbridge.yaml.</translation>
    </message>
    <message>
        <source>Only a redeploy or a rollback can be armed.</source>
        <translation>Seul un redéploiement ou un retour arrière peut être préparé.</translation>
    </message>
    <message>
        <source>A rollback of %1 needs the release to go back to: none is known to be good, so name one.</source>
        <translation>Un retour arrière de %1 exige une version cible&#x202f;: aucune n’est connue comme bonne, indiquez-en une.</translation>
    </message>
    <message>
        <source>One action takes at most %1 services and %2 tasks.</source>
        <translation>Une action porte sur %1 services et %2 tâches au plus.</translation>
    </message>
    <message>
        <source>A reason to go on against a failed check has %1 to %2 characters.</source>
        <translation>Un motif pour passer outre une vérification échouée compte de %1 à %2 caractères.</translation>
    </message>
    <message>
        <source>Begin with &quot;%1&quot;, then say why.</source>
        <translation>Commencez par «&#x202f;%1&#x202f;», puis dites pourquoi.</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile</source>
        <translation>le minimum de %1 passe de %2 à %3 en attendant</translation>
    </message>
    <message>
        <source>, as an earlier action has pinned it</source>
        <translation>, comme une action antérieure l’a maintenu</translation>
    </message>
    <message>
        <source>, and %1 run</source>
        <translation>, et %1 tournent</translation>
    </message>
    <message>
        <source>the minimum of %1 stays %2 meanwhile, which is pinned already; it was %3</source>
        <translation>le minimum de %1 reste à %2 en attendant, il est déjà maintenu&#x202f;; il était de %3</translation>
    </message>
    <message>
        <source>The capacity of %1 is pinned: the minimum of %2 is %3 instead of %4 until this is over.</source>
        <translation>La capacité de %1 est maintenue&#x202f;: le minimum de %2 est %3 au lieu de %4 jusqu’à la fin.</translation>
    </message>
    <message>
        <source>nothing to pin: it has no autoscaler by now</source>
        <translation>rien à maintenir&#x202f;: il n’a plus d’autoscaler</translation>
    </message>
    <message>
        <source>The capacity of %1 is not pinned: %2</source>
        <translation>La capacité de %1 n’est pas maintenue&#x202f;: %2</translation>
    </message>
    <message>
        <source>it is no longer wanted</source>
        <translation>ce n’est plus nécessaire</translation>
    </message>
    <message>
        <source>the record of it could not be saved (%1)</source>
        <translation>l’entrée correspondante n’a pas pu être enregistrée (%1)</translation>
    </message>
    <message>
        <source>the record of it could not be saved: %1</source>
        <translation>l’entrée correspondante n’a pas pu être enregistrée&#x202f;: %1</translation>
    </message>
    <message>
        <source>what others have pinned is not known (%1)</source>
        <translation>on ne sait pas ce que d’autres maintiennent (%1)</translation>
    </message>
    <message>
        <source>what others have pinned is not known: %1</source>
        <translation>on ne sait pas ce que d’autres maintiennent&#x202f;: %1</translation>
    </message>
    <message>
        <source>what an earlier action pinned is being put back just now</source>
        <translation>ce qu’une action antérieure maintenait est en train d’être rétabli</translation>
    </message>
    <message>
        <source>another action is putting the minimum back just now</source>
        <translation>une autre action est en train de rétablir le minimum</translation>
    </message>
    <message>
        <source>another action is changing the minimum just now</source>
        <translation>une autre action est en train de changer le minimum</translation>
    </message>
    <message>
        <source>its minimum was changed at this moment</source>
        <translation>son minimum a été changé à ce moment</translation>
    </message>
    <message>
        <source>its autoscaler cannot be read: %1</source>
        <translation>son autoscaler ne peut être lu&#x202f;: %1</translation>
    </message>
    <message>
        <source>it was refused, nothing was done: %1</source>
        <translation>c’est refusé, rien n’a été fait&#x202f;: %1</translation>
    </message>
    <message>
        <source>nothing was sent: %1</source>
        <translation>rien n’a été envoyé&#x202f;: %1</translation>
    </message>
    <message>
        <source>Whether the capacity of %1 is pinned is not known (%2); that is found out when this is over.</source>
        <translation>On ne sait pas si la capacité de %1 est maintenue (%2)&#x202f;; on le saura à la fin.</translation>
    </message>
    <message>
        <source>whether it is, is not known (%1)</source>
        <translation>on ne sait pas si elle l’est (%1)</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>La capacité de %1 est encore maintenue&#x202f;: le minimum de %2 n’est pas rétabli de %3 à %4 (%5). Rétablissez-le à la main&#x202f;: il était de %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>La capacité de %1 est peut-être encore maintenue&#x202f;: le minimum de %2 n’est pas rétabli de %3 à %4 (%5). Rétablissez-le à la main&#x202f;: il était de %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>La capacité de %1 est encore maintenue&#x202f;: le minimum de %2 n’est pas rétabli de %3 à %4 (%5). Nouvel essai à venir&#x202f;; à la main, mettez-le à %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>La capacité de %1 est peut-être encore maintenue&#x202f;: le minimum de %2 n’est pas rétabli de %3 à %4 (%5). Nouvel essai à venir&#x202f;; à la main, mettez-le à %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 is no longer pinned: %2.</source>
        <translation>La capacité de %1 n’est plus maintenue&#x202f;: %2.</translation>
    </message>
    <message>
        <source>the minimum of %1 is put back from %2 to %3</source>
        <translation>le minimum de %1 est rétabli de %2 à %3</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2, as before</source>
        <translation>le minimum de %1 est %2, comme avant</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 again</source>
        <translation>le minimum de %1 est de nouveau %2</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which stays (it was %3 before)</source>
        <translation>quelqu’un a mis entre-temps le minimum de %1 à %2, ce qui reste (il était de %3)</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which comes back after action %3 (it was %4 before)</source>
        <translation>quelqu’un a mis entre-temps le minimum de %1 à %2, valeur rétablie après l’action %3 (il était de %4)</translation>
    </message>
    <message>
        <source>its autoscaler is gone, and nothing is left to put back</source>
        <translation>son autoscaler a disparu, il n’y a plus rien à rétablir</translation>
    </message>
    <message>
        <source>it was pinned at %1, and the settings name %2 now</source>
        <translation>elle a été maintenue sur %1, et la configuration indique maintenant %2</translation>
    </message>
    <message>
        <source>it has no deploy provider here; where it has one again, that is done</source>
        <translation>il n’a pas de fournisseur de déploiement ici&#x202f;; ce sera fait dès qu’il en aura un</translation>
    </message>
    <message>
        <source>it goes over to action %1</source>
        <translation>cela passe à l’action %1</translation>
    </message>
    <message>
        <source>, %1 more series as well</source>
        <translation>, d’autres séries aussi (%1)</translation>
    </message>
    <message>
        <source> (rule: above %1)</source>
        <translation> (règle&#x202f;: au-dessus de %1)</translation>
    </message>
    <message>
        <source> (rule: at least %1)</source>
        <translation> (règle&#x202f;: au moins %1)</translation>
    </message>
    <message>
        <source> (rule: below %1)</source>
        <translation> (règle&#x202f;: au-dessous de %1)</translation>
    </message>
    <message>
        <source> (rule: at most %1)</source>
        <translation> (règle&#x202f;: au plus %1)</translation>
    </message>
    <message>
        <source> (rule: equal to %1)</source>
        <translation> (règle&#x202f;: égal à %1)</translation>
    </message>
    <message>
        <source> (rule: other than %1)</source>
        <translation> (règle&#x202f;: différent de %1)</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 n’est pas un nombre</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 est absent</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 vaut %2</translation>
    </message>
    <message>
        <source>Waiting for the first scrape.</source>
        <translation>En attente de la première collecte.</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>Démarrage de %1.</translation>
    </message>
    <message>
        <source>Being replaced by a deployment.</source>
        <translation>En cours de remplacement par un déploiement.</translation>
    </message>
    <message>
        <source>Its samples are %1 old: the exporter answers with the past.</source>
        <translation>Ses échantillons datent de %1&#x202f;: l’exporteur répond avec d’anciennes valeurs.</translation>
    </message>
    <message>
        <source>Its samples are of %1 from now: its clock and this computer&apos;s differ.</source>
        <translation>Ses échantillons ont %1 d’avance&#x202f;: son horloge et celle de cet ordinateur diffèrent.</translation>
    </message>
    <message>
        <source>It answers with none of the configured metrics; check its signals.</source>
        <translation>Sa réponse ne contient aucune des métriques configurées&#x202f;; vérifiez ses signaux.</translation>
    </message>
    <message>
        <source>All its tasks answer and are well.</source>
        <translation>Toutes ses tâches répondent et vont bien.</translation>
    </message>
    <message>
        <source>Healthy again after %1.</source>
        <translation>De nouveau sain après %1.</translation>
    </message>
    <message>
        <source>p95 is not known at present</source>
        <translation>p95 inconnu pour l’instant</translation>
    </message>
    <message>
        <source>Whether requests fail is not known at present</source>
        <translation>On ne sait pas pour l’instant si des requêtes échouent</translation>
    </message>
    <message>
        <source>Ran out of memory once, at %1.</source>
        <translation>À court de mémoire une fois, à %1.</translation>
    </message>
    <message>
        <source>Ran out of memory %1 times, last at %2.</source>
        <translation>À court de mémoire %1 fois, la dernière à %2.</translation>
    </message>
    <message>
        <source>%1 tracks both code %2 (%3) and settings %4 (%5)</source>
        <translation>%1 suit à la fois le code %2 (%3) et les réglages %4 (%5)</translation>
    </message>
</context>
<context>
    <name>SecretLook</name>
    <message>
        <source>This looks like the secret itself, which never stands in the file. Name where it is: env:VARIABLE, file:PATH or keychain:NAME.</source>
        <translation>Cela ressemble au secret lui-même, qui n’est jamais dans le fichier. Indiquez où il est&#x202f;: env:VARIABLE, file:CHEMIN ou keychain:NOM.</translation>
    </message>
    <message>
        <source>This looks like a password or token, which never stands in the file. Name where it is, at the token&apos;s field.</source>
        <translation>Cela ressemble à un mot de passe ou un jeton, qui n’est jamais dans le fichier. Indiquez où il est, au champ du jeton.</translation>
    </message>
    <message>
        <source>A variable has letters, digits and underscores only.</source>
        <translation>Une variable n’a que des lettres, des chiffres et des tirets bas.</translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message>
        <source>The service is unhealthy</source>
        <translation>Le service est défaillant</translation>
    </message>
    <message>
        <source>The service is degraded</source>
        <translation>Le service est dégradé</translation>
    </message>
    <message>
        <source>Nothing is known of the service</source>
        <translation>On ne sait rien du service</translation>
    </message>
    <message>
        <source> since %1.</source>
        <translation> depuis %1.</translation>
    </message>
    <message>
        <source>The last sample is %1 old.</source>
        <translation>Le dernier échantillon date de %1.</translation>
    </message>
    <message>
        <source>release not known</source>
        <translation>version inconnue</translation>
    </message>
    <message>
        <source>settings %1</source>
        <translation>réglages %1</translation>
    </message>
    <message>
        <source>several releases run</source>
        <translation>plusieurs versions tournent</translation>
    </message>
    <message>
        <source>The code is the same.</source>
        <translation>Le code est le même.</translation>
    </message>
    <message>
        <source>The settings are the same.</source>
        <translation>Les réglages sont les mêmes.</translation>
    </message>
    <message>
        <source>Back from %1 to %2.</source>
        <translation>Retour de %1 à %2.</translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy</source>
        <translation>
            <numerusform>L’unique tâche est saine</numerusform>
            <numerusform>Les %n tâches sont saines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unhealthy</source>
        <translation>
            <numerusform>%1 tâche défaillante sur %n</numerusform>
            <numerusform>%1 tâches défaillantes sur %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) degraded</source>
        <translation>
            <numerusform>%1 tâche dégradée sur %n</numerusform>
            <numerusform>%1 tâches dégradées sur %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unknown</source>
        <translation>
            <numerusform>%1 tâche sur %n à l’état inconnu</numerusform>
            <numerusform>%1 tâches sur %n à l’état inconnu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more task(s) reach the memory limit in about %1.</source>
        <translation>
            <numerusform>Une autre tâche atteindra la limite de mémoire dans %1 environ.</numerusform>
            <numerusform>%n autres tâches atteindront la limite de mémoire dans %1 environ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s).</source>
        <translation>
            <numerusform>%n autre raison.</numerusform>
            <numerusform>%n autres raisons.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n défaillante</numerusform>
            <numerusform>%n défaillantes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n dégradée</numerusform>
            <numerusform>%n dégradées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n inconnue</numerusform>
            <numerusform>%n inconnues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s)</source>
        <translation>
            <numerusform>%1 sur %n tâche</numerusform>
            <numerusform>%1 sur %n tâches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy as far as judged</source>
        <translation>
            <numerusform>L’unique tâche est saine pour ce qui est évalué</numerusform>
            <numerusform>Les %n tâches sont saines pour ce qui est évalué</numerusform>
        </translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <translation> depuis au moins %1.</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>code %1</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <comment>a value that runs again</comment>
        <translation>%1 (était %2)</translation>
    </message>
    <message>
        <source>Runs again: code %1.</source>
        <translation>De nouveau en service&#x202f;: code %1.</translation>
    </message>
    <message>
        <source>In effect again: %1.</source>
        <translation>De nouveau en vigueur&#x202f;: %1.</translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <comment>a day and a time</comment>
        <translation> depuis au moins le %1.</translation>
    </message>
    <message>
        <source> since %1.</source>
        <comment>a day and a time</comment>
        <translation> depuis le %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>so many tasks on a release</comment>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>of so many tasks the release</comment>
        <translation>%1 non connues</translation>
    </message>
</context>
<context>
    <name>StandingLook</name>
    <message>
        <source>snoozed</source>
        <translation>alertes suspendues</translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation>en attente de données</translation>
    </message>
    <message>
        <source>feed dead</source>
        <translation>flux interrompu</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>healthy</source>
        <translation>sain</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>dégradé</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>défaillant</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>healthy</source>
        <comment>of a task</comment>
        <translation>saine</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>of a task</comment>
        <translation>dégradée</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <comment>of a task</comment>
        <translation>défaillante</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>of a task</comment>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <translation>sain, évalué en partie</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <comment>of a task</comment>
        <translation>saine, évaluée en partie</translation>
    </message>
</context>
<context>
    <name>Translations</name>
    <message>
        <source>the system&apos;s</source>
        <translation>celle du système</translation>
    </message>
</context>
<context>
    <name>WebhookPattern</name>
    <message>
        <source>That file describes no pipeline: it has neither a service with a webhook nor &quot;redeploy&quot; or &quot;rollback&quot; itself.</source>
        <translation>Ce fichier ne décrit aucun pipeline&#x202f;: il n’a ni service avec webhook, ni lui-même «&#x202f;redeploy&#x202f;» ou «&#x202f;rollback&#x202f;».</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read.</source>
        <translation>Ce fichier n’existe pas ou n’est pas lisible.</translation>
    </message>
    <message>
        <source>That file is larger than 64 KiB.</source>
        <translation>Ce fichier dépasse 64&#xa0;Kio.</translation>
    </message>
    <message>
        <source>Line %1 of that file cannot be read.</source>
        <translation>La ligne %1 de ce fichier n’est pas lisible.</translation>
    </message>
</context>
<context>
    <name>YamlEdit</name>
    <message>
        <source>Line %1 is written in a way that this program does not write into; edit it as text.</source>
        <translation>La ligne %1 est écrite sous une forme dans laquelle ce programme n’écrit pas&#x202f;; modifiez-la comme texte.</translation>
    </message>
    <message>
        <source>With what begins in line %1 a comment would go; edit it as text.</source>
        <translation>Avec ce qui commence à la ligne %1, un commentaire disparaîtrait&#x202f;; modifiez-le comme texte.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>La ligne %1 ne peut pas être lue&#x202f;; corrigez-la d’abord comme texte.</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionButtons</name>
    <message>
        <source>“%1” is for %2 only since a moment ago: press again if you mean that.</source>
        <translation>«&#x202f;%1&#x202f;» ne concerne %2 que depuis un instant&#x202f;: appuyez de nouveau si c’est bien ce que vous voulez.</translation>
    </message>
    <message>
        <source>Redeploy:</source>
        <translation>Redéploiement&#x202f;:</translation>
    </message>
    <message>
        <source>Roll back:</source>
        <translation>Rollback&#x202f;:</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionStrip</name>
    <message>
        <source>done</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>en échec</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>s’arrête</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>démarre</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Go now</source>
        <translation>Exécuter</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Rolling back %1</source>
        <translation>Rollback de %1</translation>
    </message>
    <message>
        <source>Redeploying %1</source>
        <translation>Redéploiement de %1</translation>
    </message>
    <message numerus="yes">
        <source>Redeploying %n task(s) of %1</source>
        <translation>
            <numerusform>Redéploiement de %n tâche de %1</numerusform>
            <numerusform>Redéploiement de %n tâches de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Ne plus attendre</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Interrompre</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 dans %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1: last checks</source>
        <translation>%1&#x202f;: dernières vérifications</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>Checked:</source>
        <translation>Vérifié&#x202f;:</translation>
    </message>
    <message>
        <source>A check has failed.</source>
        <translation>Une vérification a échoué.</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>Vérification de %1</translation>
    </message>
    <message>
        <source>%1 of %2 done:</source>
        <translation>%1 sur %2 terminées&#x202f;:</translation>
    </message>
    <message>
        <source>%1: outcome not known</source>
        <translation>%1&#x202f;: issue inconnue</translation>
    </message>
    <message>
        <source>%1: succeeded</source>
        <translation>%1&#x202f;: réussi</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1&#x202f;: échec</translation>
    </message>
    <message>
        <source>%1: undone, nothing was sent</source>
        <translation>%1&#x202f;: annulé, rien n’a été envoyé</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Reason to go on against the failed check</source>
        <translation>Motif pour continuer malgré la vérification en échec</translation>
    </message>
    <message>
        <source>%1: held by a failed check</source>
        <translation>%1&#x202f;: bloqué par une vérification en échec</translation>
    </message>
    <message>
        <source>taken up again at %1</source>
        <translation>reprise à %1</translation>
    </message>
    <message>
        <source>capacity is still pinned: %1 tasks or more, not yet put back to %2</source>
        <translation>la capacité est encore maintenue&#x202f;: %1 tâches ou plus, pas encore rétablie à %2</translation>
    </message>
    <message>
        <source>whether capacity is pinned is not known: %1 tasks or more, %2 again after</source>
        <translation>on ne sait pas si la capacité est maintenue&#x202f;: %1 tâches ou plus, puis de nouveau %2</translation>
    </message>
    <message>
        <source>capacity is pinned: %1 tasks or more, %2 again after</source>
        <translation>la capacité est maintenue&#x202f;: %1 tâches ou plus, puis de nouveau %2</translation>
    </message>
    <message>
        <source>checking: %1</source>
        <translation>en cours de vérification&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1&#x202f;: bloqué</translation>
    </message>
    <message>
        <source>Stopping a deployment, rolling back %1</source>
        <translation>Arrêt d’un déploiement, rollback de %1</translation>
    </message>
    <message>
        <source>Stopping, rolling back %1</source>
        <translation>Arrêt, rollback de %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>après %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a check, and what to do about it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Escape: undo. Enter: go now.</source>
        <translation>Esc&#x202f;: annuler. Entrée&#x202f;: exécuter.</translation>
    </message>
    <message>
        <source>Type “%1:” and why to go on, in %2 characters or more.</source>
        <translation>Saisir «&#x202f;%1:&#x202f;» et pourquoi continuer, en %2 caractères ou plus.</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1: pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>runs now: %1</source>
        <translation>en service maintenant : %1</translation>
    </message>
    <message>
        <source>Try again, or go on at the orchestrator.</source>
        <translation>Réessayez, ou continuez dans l’orchestrateur.</translation>
    </message>
</context>
<context>
    <name>wb::actions::ItemLine</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n autre</numerusform>
            <numerusform>+%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::actions::LockButton</name>
    <message>
        <source>Actions are unlocked.</source>
        <translation>Les actions sont déverrouillées.</translation>
    </message>
    <message>
        <source>Actions are locked until you unlock them.</source>
        <translation>Les actions sont verrouillées jusqu’à ce que vous les déverrouilliez.</translation>
    </message>
    <message>
        <source>Actions are locked again when nobody does anything here.</source>
        <translation>Les actions sont reverrouillées quand personne ne fait rien ici.</translation>
    </message>
    <message>
        <source>Unlock actions</source>
        <translation>Déverrouiller</translation>
    </message>
    <message numerus="yes">
        <source>Lock actions, %n min left</source>
        <translation>
            <numerusform>Verrouiller les actions, encore %n&#xa0;min</numerusform>
            <numerusform>Verrouiller les actions, encore %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked %n min</source>
        <translation>
            <numerusform>Déverrouillé %n&#xa0;min</numerusform>
            <numerusform>Déverrouillé %n&#xa0;min</numerusform>
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
        <translation>%1 dit&#x202f;: «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>a &quot;}&quot; that nothing opens; write &quot;}}&quot; for one</source>
        <translation>une «&#x202f;}&#x202f;» que rien n’ouvre&#x202f;; pour en mettre une, écrivez «&#x202f;}}&#x202f;»</translation>
    </message>
    <message>
        <source>a &quot;{&quot; that is not closed; write &quot;{{&quot; for one</source>
        <translation>une «&#x202f;{&#x202f;» qui n’est pas fermée&#x202f;; pour en mettre une, écrivez «&#x202f;{{&#x202f;»</translation>
    </message>
    <message>
        <source>PostgreSQL storage is not supported by this version; name a file for SQLite</source>
        <translation>cette version n’enregistre pas dans PostgreSQL&#x202f;; indiquez un fichier pour SQLite</translation>
    </message>
    <message>
        <source>&quot;text_size&quot; is between 80% and 150%</source>
        <translation>«&#x202f;text_size&#x202f;» va de 80% à 150%</translation>
    </message>
    <message>
        <source>a second environment is named &quot;%1&quot;</source>
        <translation>un second environnement s’appelle «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or empty</source>
        <translation>«&#x202f;%1&#x202f;» manque ou est vide</translation>
    </message>
    <message>
        <source>&quot;host&quot; is neither unix:///PATH nor tcp://HOST:PORT</source>
        <translation>«&#x202f;host&#x202f;» n’est ni unix:///CHEMIN ni tcp://HÔTE:PORT</translation>
    </message>
    <message>
        <source>&quot;tls&quot; belongs to tcp://, not to a unix socket</source>
        <translation>«&#x202f;tls&#x202f;» concerne tcp://, pas un socket Unix</translation>
    </message>
    <message>
        <source>tcp://%1 needs &quot;tls&quot;: whoever speaks to an Engine without it is root there</source>
        <translation>tcp://%1 a besoin de «&#x202f;tls&#x202f;»&#x202f;: sans TLS, quiconque parle à un Engine y est root</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;%2&quot;</source>
        <translation>«&#x202f;%1&#x202f;» a besoin de «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no region; write it as eu-central-1</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une région&#x202f;; écrivez-la comme eu-central-1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an http or https URL</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une URL http ou https</translation>
    </message>
    <message>
        <source>&quot;endpoint&quot; needs https: session tokens travel with each request</source>
        <translation>«&#x202f;endpoint&#x202f;» a besoin de https&#x202f;: des jetons de session accompagnent chaque requête</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a namespace</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas le nom d’un namespace</translation>
    </message>
    <message>
        <source>&quot;port&quot; of a Swarm&apos;s tasks must be a number from 1 to 65535: the one at which a container listens</source>
        <translation>«&#x202f;port&#x202f;» des tâches d’un Swarm doit être un nombre de 1 à 65535&#x202f;: celui où un conteneur écoute</translation>
    </message>
    <message>
        <source>&quot;port&quot; is &quot;%1&quot;; it is a number from 1 to 65535 or the name of a port there</source>
        <translation>«&#x202f;port&#x202f;» vaut «&#x202f;%1&#x202f;»&#x202f;; c’est un nombre de 1 à 65535 ou le nom d’un port qui y est défini</translation>
    </message>
    <message>
        <source>&quot;provider&quot; is missing; this version has &quot;controller&quot;, &quot;ecs&quot;, &quot;kubernetes&quot;, &quot;swarm&quot; and &quot;webhook&quot;</source>
        <translation>«&#x202f;provider&#x202f;» manque&#x202f;; cette version a «&#x202f;controller&#x202f;», «&#x202f;ecs&#x202f;», «&#x202f;kubernetes&#x202f;», «&#x202f;swarm&#x202f;» et «&#x202f;webhook&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty; write {} where nothing has to be said</source>
        <translation>«&#x202f;%1&#x202f;» est vide&#x202f;; écrivez {} là où il n’y a rien à dire</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither host:port nor a URL</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni hôte:port ni une URL</translation>
    </message>
    <message>
        <source>targets from &quot;prometheus&quot; are not supported by this version; use static, file_sd, http_sd, swarm, ecs or kubernetes</source>
        <translation>cette version n’accepte pas de cibles de «&#x202f;prometheus&#x202f;»&#x202f;; utilisez static, file_sd, http_sd, swarm, ecs ou kubernetes</translation>
    </message>
    <message>
        <source>&quot;timeout&quot; must not be longer than &quot;interval&quot;</source>
        <translation>«&#x202f;timeout&#x202f;» ne doit pas dépasser «&#x202f;interval&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /</source>
        <translation>«&#x202f;path&#x202f;» doit commencer par /</translation>
    </message>
    <message>
        <source>a service &quot;%1&quot; stands here twice</source>
        <translation>un service «&#x202f;%1&#x202f;» figure ici deux fois</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;</source>
        <translation>il n’y a pas d’autre service «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>il n’y a pas d’autre service «&#x202f;%1&#x202f;»&#x202f;; vouliez-vous dire «&#x202f;%2&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>an environment needs at least one service</source>
        <translation>un environnement a besoin d’au moins un service</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;; write it as America/New_York</source>
        <translation>il n’y a pas de fuseau horaire «&#x202f;%1&#x202f;»&#x202f;; écrivez-le comme America/New_York</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must name where the secret is, not hold it: keychain:NAME, env:VARIABLE or file:PATH</source>
        <translation>«&#x202f;%1&#x202f;» doit indiquer où est le secret, pas le contenir&#x202f;: keychain:NOM, env:VARIABLE ou file:CHEMIN</translation>
    </message>
    <message>
        <source>&quot;name&quot; is &quot;%1&quot;; expected at most 64 letters, digits, dots, dashes and underscores, such as job-bad</source>
        <translation>«&#x202f;name&#x202f;» vaut «&#x202f;%1&#x202f;»&#x202f;; il faut au plus 64 lettres, chiffres, points, tirets et tirets bas, comme job-bad</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in rule; take another name</source>
        <translation>«&#x202f;%1&#x202f;» est une règle intégrée&#x202f;; prenez un autre nom</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation>«&#x202f;%1&#x202f;» vaut %2</translation>
    </message>
    <message>
        <source>&quot;reason&quot; is longer than 200 characters</source>
        <translation>«&#x202f;reason&#x202f;» dépasse 200 caractères</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;</source>
        <translation>il n’y a pas de service «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>il n’y a pas de service «&#x202f;%1&#x202f;»&#x202f;; vouliez-vous dire «&#x202f;%2&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>&quot;metrics&quot; has %1 rules; it must have at most %2</source>
        <translation>«&#x202f;metrics&#x202f;» a %1 règles&#x202f;; il doit en avoir au plus %2</translation>
    </message>
    <message>
        <source>a second rule is named &quot;%1&quot;</source>
        <translation>une seconde règle s’appelle «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot;; %2</source>
        <translation>«&#x202f;%1&#x202f;»&#x202f;; %2</translation>
    </message>
    <message>
        <source>expected matchers such as code=~&quot;5..&quot;</source>
        <translation>il faut des filtres d’étiquettes comme code=~&quot;5..&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une expression régulière</translation>
    </message>
    <message>
        <source>in its braces stands %1</source>
        <translation>entre ses accolades figure %1</translation>
    </message>
    <message>
        <source>expected a metric, a comparison and a number, such as job_bad{queue=&quot;mail&quot;} &gt; 3</source>
        <translation>il faut une métrique, une comparaison et un nombre, comme job_bad{queue=&quot;mail&quot;} &gt; 3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of &gt;, &gt;=, &lt;, &lt;=, == and !=</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas l’un des opérateurs &gt;, &gt;=, &lt;, &lt;=, == et&#x202f;!=</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>vouliez-vous dire «&#x202f;%1&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre</translation>
    </message>
    <message>
        <source>&quot;limit&quot; is &quot;%1&quot;; expected a size, a number of cores or a metric&apos;s name</source>
        <translation>«&#x202f;limit&#x202f;» vaut «&#x202f;%1&#x202f;»&#x202f;; il faut une taille, un nombre de cœurs ou le nom d’une métrique</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2</source>
        <translation>«&#x202f;%1&#x202f;» a %2</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; there are %2</source>
        <translation>il n’y a pas de champ {%1}&#x202f;; il y a %2</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; did you mean {%2}?</source>
        <translation>il n’y a pas de champ {%1}&#x202f;; vouliez-vous dire {%2}&#x202f;?</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /; it goes on from &quot;url&quot;</source>
        <translation>«&#x202f;path&#x202f;» doit commencer par /&#x202f;; il prolonge «&#x202f;url&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;path&quot; must not hold &quot;..&quot;, ? or #; write what follows a ? as &quot;query&quot;</source>
        <translation>«&#x202f;path&#x202f;» ne doit contenir ni «&#x202f;..&#x202f;», ni&#x202f;?, ni #&#x202f;; ce qui suit un&#x202f;? se met dans «&#x202f;query&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a JSON Pointer such as /items/0/name</source>
        <translation>«&#x202f;%1&#x202f;» doit être un JSON Pointer comme /items/0/name</translation>
    </message>
    <message>
        <source>{%1} is not known when this is read; {service} is</source>
        <translation>{%1} n’est pas connu quand ceci est lu&#x202f;; {service} l’est</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here; credentials belong to &quot;auth&quot;</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un en-tête qui puisse être mis ici&#x202f;; les identifiants vont dans «&#x202f;auth&#x202f;»</translation>
    </message>
    <message>
        <source>a body is &quot;json&quot; or &quot;form&quot;</source>
        <translation>un corps est «&#x202f;json&#x202f;» ou «&#x202f;form&#x202f;»</translation>
    </message>
    <message>
        <source>&quot;state&quot; and &quot;running&quot; belong together</source>
        <translation>«&#x202f;state&#x202f;» et «&#x202f;running&#x202f;» vont ensemble</translation>
    </message>
    <message>
        <source>&quot;auth&quot; has &quot;bearer&quot; or &quot;basic&quot;, not both</source>
        <translation>«&#x202f;auth&#x202f;» a «&#x202f;bearer&#x202f;» ou «&#x202f;basic&#x202f;», pas les deux</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un en-tête qui puisse être mis ici</translation>
    </message>
    <message>
        <source>&quot;url&quot; needs https: credentials travel with each request</source>
        <translation>«&#x202f;url&#x202f;» a besoin de https&#x202f;: des identifiants accompagnent chaque requête</translation>
    </message>
    <message>
        <source>&quot;settings&quot; must be told wherever &quot;code&quot; is, or nowhere: a release is both; &quot;%1&quot; has it and &quot;%2&quot; has not</source>
        <translation>«&#x202f;settings&#x202f;» doit figurer partout où figure «&#x202f;code&#x202f;», ou nulle part&#x202f;: une version est les deux&#x202f;; «&#x202f;%1&#x202f;» l’a, «&#x202f;%2&#x202f;» non</translation>
    </message>
    <message>
        <source>&quot;url&quot; is not an http or https URL without user, query and fragment</source>
        <translation>«&#x202f;url&#x202f;» n’est pas une URL http ou https sans utilisateur, requête ni fragment</translation>
    </message>
    <message>
        <source>a webhook needs &quot;redeploy&quot;, &quot;rollback&quot; or both</source>
        <translation>un webhook a besoin de «&#x202f;redeploy&#x202f;», de «&#x202f;rollback&#x202f;» ou des deux</translation>
    </message>
    <message>
        <source>&quot;abort&quot; needs &quot;status&quot;, which tells the run to abort</source>
        <translation>«&#x202f;abort&#x202f;» a besoin de «&#x202f;status&#x202f;», qui dit quelle exécution interrompre</translation>
    </message>
    <message>
        <source>&quot;rollback&quot; needs &quot;releases&quot;, which tells where to go back to</source>
        <translation>«&#x202f;rollback&#x202f;» a besoin de «&#x202f;releases&#x202f;», qui dit où revenir</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>ce fichier ou dossier n’existe pas</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>c’est un dossier</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permission refusée</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice</source>
        <translation>«&#x202f;%1&#x202f;» figure ici deux fois</translation>
    </message>
    <message>
        <source>expected a mapping of keys to values</source>
        <translation>il faut des clés associées à des valeurs</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>ne peut être lu&#x202f;: %1</translation>
    </message>
    <message>
        <source>is larger than 4 MiB</source>
        <translation>dépasse 4&#xa0;Mio</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a single value</source>
        <translation>«&#x202f;%1&#x202f;» doit être une seule valeur</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; it is one of %3</source>
        <translation>«&#x202f;%1&#x202f;» ne peut être «&#x202f;%2&#x202f;»&#x202f;; valeurs possibles&#x202f;: %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>«&#x202f;%1&#x202f;» ne peut être «&#x202f;%2&#x202f;»&#x202f;; vouliez-vous dire «&#x202f;%3&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;; expected %3</source>
        <translation>«&#x202f;%1&#x202f;» vaut «&#x202f;%2&#x202f;»&#x202f;; il faut %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at least %3</source>
        <translation>«&#x202f;%1&#x202f;» vaut %2&#x202f;; il faut au moins %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at most %3</source>
        <translation>«&#x202f;%1&#x202f;» vaut %2&#x202f;; il faut au plus %3</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a duration such as 300ms, 5s, 2m, 1h or 30d</source>
        <translation>une durée comme 300ms, 5s, 2m, 1h ou 30d</translation>
    </message>
    <message>
        <source>a size such as 64KiB, 16MiB or 1GiB</source>
        <translation>une taille comme 64KiB, 16MiB ou 1GiB</translation>
    </message>
    <message>
        <source>a percentage such as 1% or a fraction</source>
        <translation>un pourcentage comme 1% ou une fraction</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>«&#x202f;%1&#x202f;» doit être une liste</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nested too deeply</source>
        <translation>«&#x202f;%1&#x202f;» est imbriqué trop profondément</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a mapping of keys to values</source>
        <translation>«&#x202f;%1&#x202f;» doit associer des clés à des valeurs</translation>
    </message>
    <message>
        <source>each item of &quot;%1&quot; must be a mapping</source>
        <translation>chaque élément de «&#x202f;%1&#x202f;» doit associer des clés à des valeurs</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>clé inconnue «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>clé inconnue «&#x202f;%1&#x202f;»&#x202f;; vouliez-vous dire «&#x202f;%2&#x202f;»&#x202f;?</translation>
    </message>
    <message>
        <source>another environment is the first one, whose record is the file that storage names: this takes effect at the next start</source>
        <translation>un autre environnement est le premier, celui dont l’enregistrement est le fichier nommé par storage&#x202f;: cela prendra effet au prochain démarrage</translation>
    </message>
    <message>
        <source>&quot;memory_unhealthy&quot; must not be below &quot;memory_degraded&quot;</source>
        <translation>«&#x202f;memory_unhealthy&#x202f;» ne doit pas être inférieur à «&#x202f;memory_degraded&#x202f;»</translation>
    </message>
    <message>
        <source>%1 is not sent and stays as it is</source>
        <translation>%1 n’est pas envoyé et reste en l’état</translation>
    </message>
    <message>
        <source>%1 is sent and goes on at the orchestrator</source>
        <translation>%1 est envoyé et se poursuit chez l’orchestrateur</translation>
    </message>
    <message>
        <source>%1 has its deployment</source>
        <translation>%1 a son déploiement</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 est terminé</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>rien n’est envoyé</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1&#x202f;; %2</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartCard</name>
    <message>
        <source>Logarithmic scale.</source>
        <translation>Échelle logarithmique.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartCopy</name>
    <message>
        <source>%1 of %2, %3 to %4 (%5): %6</source>
        <translation>%1 de %2, %3 à %4 (%5)&#x202f;: %6</translation>
    </message>
    <message>
        <source>The chart is on the clipboard as a picture.</source>
        <translation>Le graphique est dans le presse-papiers sous forme d’image.</translation>
    </message>
    <message>
        <source>The chart&apos;s values are on the clipboard as CSV.</source>
        <translation>Les valeurs du graphique sont dans le presse-papiers au format CSV.</translation>
    </message>
    <message>
        <source>A link to the chart and its time is on the clipboard.</source>
        <translation>Un lien vers le graphique et sa période est dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartGrid</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Nothing was exported: the charts had moved on from the marked range. They read it again now; export it when it is drawn.</source>
        <translation>Rien n’a été exporté&#x202f;: les graphiques avaient dépassé la période marquée. Ils la relisent maintenant&#x202f;; exportez-la quand elle sera tracée.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartMenu</name>
    <message>
        <source>Chart %1</source>
        <translation>Graphique %1</translation>
    </message>
    <message>
        <source>Logarithmic scale	G</source>
        <translation>Échelle logarithmique	G</translation>
    </message>
    <message>
        <source>Copy as a picture	Ctrl+C</source>
        <translation>Copier l’image	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy values as CSV	Ctrl+Shift+C</source>
        <translation>Copier les valeurs en CSV	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy a link to this time</source>
        <translation>Copier un lien vers cette période</translation>
    </message>
    <message>
        <source>In a window of its own	O</source>
        <translation>Dans sa propre fenêtre	O</translation>
    </message>
</context>
<context>
    <name>wb::charts::ComparisonWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semaine passée</translation>
    </message>
    <message>
        <source>Before the last deployment</source>
        <translation>Avant le dernier déploiement</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Aucune comparaison</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>la semaine passée</translation>
    </message>
    <message>
        <source>before the deployment</source>
        <translation>avant le déploiement</translation>
    </message>
    <message>
        <source>the marked range</source>
        <translation>la période marquée</translation>
    </message>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
</context>
<context>
    <name>wb::charts::PlotWords</name>
    <message>
        <source>steady</source>
        <translation>stable</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>en hausse</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>en baisse</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>limite %1</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>objectif %1</translation>
    </message>
    <message>
        <source>autoscaler acts at %1</source>
        <translation>l’autoscaler agit à %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>pas de données depuis %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 inconnu</translation>
    </message>
    <message>
        <source>%1 of %2: %3.</source>
        <translation>%1 de %2&#x202f;: %3.</translation>
    </message>
    <message>
        <source>highest %1 at %2</source>
        <translation>maximum %1 à %2</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>%1 sans données</translation>
    </message>
</context>
<context>
    <name>wb::charts::PointWalk</name>
    <message>
        <source>after a gap since %1</source>
        <translation>après une interruption depuis %1</translation>
    </message>
</context>
<context>
    <name>wb::charts::RangeBar</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Charts over this range</source>
        <translation>Graphiques sur cette période</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Live charts, with this range dashed beside them</source>
        <translation>Graphiques en direct, avec cette période en pointillés</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>The values of all charts in this range, as a CSV file</source>
        <translation>Les valeurs de tous les graphiques sur cette période, en fichier CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1 to %2 · %3</source>
        <translation>de %1 à %2 · %3</translation>
    </message>
    <message>
        <source>Marked range: %1</source>
        <translation>Période marquée&#x202f;: %1</translation>
    </message>
    <message>
        <source>Backtest…</source>
        <translation>Backtest…</translation>
    </message>
    <message>
        <source>Whether other rules would have fired in this range</source>
        <translation>Si d’autres règles se seraient déclenchées dans cette période</translation>
    </message>
</context>
<context>
    <name>wb::charts::ServicePlots</name>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
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
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>% of requests</source>
        <translation>% des requêtes</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>timeouts</source>
        <translation>timeouts</translation>
    </message>
    <message>
        <source>Memory per task</source>
        <translation>Mémoire par tâche</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>CPU per task</source>
        <translation>CPU par tâche</translation>
    </message>
    <message>
        <source>% of limit</source>
        <translation>% de la limite</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>requêtes/s</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>count</source>
        <translation>nombre</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>souhaitées</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>saines</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>maximum %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>p95 yesterday</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: nothing recorded</source>
        <comment>yesterday: …</comment>
        <translation>%1&#x202f;: rien d’enregistré</translation>
    </message>
    <message>
        <source>Compared with: %1.</source>
        <translation>Comparé avec&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Its targets do not report this</source>
        <translation>Non fourni par ses cibles</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>cœurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Waiting for a second scrape</source>
        <translation>En attente d’une deuxième collecte</translation>
    </message>
</context>
<context>
    <name>wb::charts::TaskLines</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1, maximum</translation>
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
        <translation>Saisissez une heure comme 17:51, 2024-11-14 17:51, -2h ou now.</translation>
    </message>
    <message>
        <source>There is no such day or time: %1.</source>
        <translation>Ce jour ou cette heure n’existe pas&#x202f;: %1.</translation>
    </message>
    <message>
        <source>There was no %1 on that day: clocks went forward.</source>
        <translation>Il n’y a pas eu de %1 ce jour-là&#x202f;: les horloges ont été avancées.</translation>
    </message>
    <message>
        <source>The beginning lies in the future.</source>
        <translation>Le début est dans le futur.</translation>
    </message>
    <message>
        <source>The beginning is more than a year ago.</source>
        <translation>Le début remonte à plus d’un an.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>La fin n’est pas après le début.</translation>
    </message>
    <message>
        <source>That is %1; charts show 7 days at most.</source>
        <translation>Cela fait %1&#x202f;; les graphiques montrent 7 jours au plus.</translation>
    </message>
    <message>
        <source>Charts show 30 seconds at least.</source>
        <translation>Les graphiques montrent au moins 30 secondes.</translation>
    </message>
</context>
<context>
    <name>wb::common::FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>wb::desktop::Bridge</name>
    <message>
        <source>Charts begin empty: earlier signals were not read: %1</source>
        <translation>Les graphiques commencent vides, les signaux antérieurs n’ont pas été lus&#x202f;: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
    <message>
        <source>%1 is not known here; nothing was exported.</source>
        <translation>%1 est inconnu ici&#x202f;; rien n’a été exporté.</translation>
    </message>
    <message>
        <source>The changed configuration takes effect when the action is over.</source>
        <translation>La configuration modifiée prendra effet à la fin de l’action.</translation>
    </message>
    <message>
        <source>The changed configuration is in effect.</source>
        <translation>La configuration modifiée est en vigueur.</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was armed.</source>
        <translation>Les actions sont verrouillées&#x202f;; rien n’a été préparé.</translation>
    </message>
    <message>
        <source>Actions are locked; what was armed is withdrawn.</source>
        <translation>Les actions sont verrouillées&#x202f;; ce qui était préparé est retiré.</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was sent.</source>
        <translation>Les actions sont verrouillées&#x202f;; rien n’a été envoyé.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::ChartSource</name>
    <message>
        <source>Earlier times are missing from the charts: %1</source>
        <translation>Des périodes antérieures manquent dans les graphiques&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>No sounds for 1 hour</source>
        <translation>Pas de son pendant 1 heure</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentAlarms</name>
    <message>
        <source>Nothing is known of %1 yet; it was not snoozed.</source>
        <translation>On ne sait encore rien de %1&#x202f;; ses alertes n’ont pas été suspendues.</translation>
    </message>
    <message>
        <source>%1 was not snoozed: a reason and up to 8 hours are wanted.</source>
        <translation>Les alertes de %1 n’ont pas été suspendues&#x202f;: il faut un motif et 8 heures au plus.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentDeck</name>
    <message>
        <source>What storage says takes effect at the next start.</source>
        <translation>Ce qui figure sous storage prendra effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>%1, %2: the minimum of %3 is %4; set it to %5 by hand.</source>
        <translation>%1, %2&#x202f;: le minimum de %3 est %4&#x202f;; remettez-le à %5 à la main.</translation>
    </message>
    <message>
        <source>%1 · %2: %3.</source>
        <translation>%1 · %2&#x202f;: %3.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::ServiceSetup</name>
    <message>
        <source>Production</source>
        <translation>Production</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n cible</numerusform>
            <numerusform>%n cibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Metrics at %1</source>
        <translation>Métriques à l’adresse %1</translation>
    </message>
    <message>
        <source>List of targets %1 · %2</source>
        <translation>Liste de cibles %1 · %2</translation>
    </message>
    <message>
        <source>Prometheus&apos; job %1 · %2</source>
        <translation>Job Prometheus %1 · %2</translation>
    </message>
    <message>
        <source>No preset: guessed by name</source>
        <translation>Sans préréglage&#x202f;: d’après les noms</translation>
    </message>
    <message>
        <source>None of its targets answered: %1</source>
        <translation>Aucune de ses cibles n’a répondu&#x202f;: %1</translation>
    </message>
    <message>
        <source>Recognised by %1 (%2 of %3).</source>
        <translation>Reconnu à %1 (%2 sur %3).</translation>
    </message>
    <message>
        <source>It is no program that a preset knows.</source>
        <translation>Aucun préréglage ne connaît ce programme.</translation>
    </message>
    <message numerus="yes">
        <source>Its body departs from the format in %n place(s), first at %1: %2</source>
        <translation>
            <numerusform>La réponse s’écarte du format à %n endroit, d’abord à %1&#x202f;: %2</numerusform>
            <numerusform>La réponse s’écarte du format à %n endroits, d’abord à %1&#x202f;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latence p95</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Trafic</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Erreurs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>CPU of its limit</source>
        <translation>CPU, part de la limite</translation>
    </message>
    <message>
        <source>Out-of-memory kills</source>
        <translation>OOM kills</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>non fourni</translation>
    </message>
    <message>
        <source>%1, guessed by its name</source>
        <translation>%1, d’après son nom</translation>
    </message>
    <message>
        <source>Scraped every 2 s: %1</source>
        <translation>Collecte toutes les 2&#xa0;s&#x202f;: %1</translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation>Donnez un nom au service.</translation>
    </message>
    <message>
        <source>Written; the file as it was is kept with “.bak”.</source>
        <translation>Écrit&#x202f;; l’ancien fichier est gardé avec «&#x202f;.bak&#x202f;».</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Écrit.</translation>
    </message>
    <message>
        <source>This is watched already, as %1.</source>
        <translation>Ceci est déjà surveillé, sous le nom %1.</translation>
    </message>
    <message>
        <source>Name where the token is, not the token itself: env:NAME, file:PATH or keychain:NAME.</source>
        <translation>Indiquez où se trouve le jeton, pas le jeton&#x202f;: env:NOM, file:CHEMIN ou keychain:NOM.</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 cœurs</translation>
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
        <translation>Aucun programme n’ouvre %1 ici.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::SettingsDesk</name>
    <message>
        <source>The file has characters that this editor would change; edit it elsewhere.</source>
        <translation>Le fichier contient des caractères que cet éditeur modifierait&#x202f;; modifiez-le ailleurs.</translation>
    </message>
    <message>
        <source>There is no such file yet; saving makes it. “Watch a service…” writes a first one for you.</source>
        <translation>Ce fichier n’existe pas encore&#x202f;; l’enregistrement le crée. «&#x202f;Surveiller un service…&#x202f;» en écrit un premier.</translation>
    </message>
    <message>
        <source>The file has changed; this is what it says now.</source>
        <translation>Le fichier a changé&#x202f;; voici son contenu actuel.</translation>
    </message>
    <message>
        <source>What was entered in the form is not all in the text; see there.</source>
        <translation>Tout ce qui est saisi dans le formulaire n’est pas dans le texte&#x202f;; vérifiez-le.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Saved. What storage says, and which environment is the first one, takes effect at the next start.</source>
        <translation>Enregistré. Ce qui figure sous «&#x202f;storage&#x202f;» et le choix du premier environnement prendront effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>Saved; it takes effect at once. The file as it was is kept with “.bak”.</source>
        <translation>Enregistré&#x202f;; l’effet est immédiat. L’ancien fichier est conservé avec «&#x202f;.bak&#x202f;».</translation>
    </message>
    <message>
        <source>The file says what it said before; undo again to have the change back.</source>
        <translation>Le fichier est revenu à son contenu précédent&#x202f;; annulez encore pour rétablir le changement.</translation>
    </message>
    <message>
        <source>Nothing was saved here yet.</source>
        <translation>Rien n’a encore été enregistré ici.</translation>
    </message>
    <message>
        <source>There was no file before.</source>
        <translation>Il n’y avait pas de fichier avant.</translation>
    </message>
    <message>
        <source>The file is no longer what was saved here.</source>
        <translation>Le fichier n’est plus tel qu’il a été enregistré ici.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TimelineExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 n’a pas été écrit&#x202f;: %2</translation>
    </message>
    <message>
        <source>Nothing was exported: %1</source>
        <translation>Rien n’a été exporté&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TrayIcon</name>
    <message>
        <source>Open Watchbridge</source>
        <translation>Ouvrir Watchbridge</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>wb::desktop::WallMode</name>
    <message>
        <source>A wall display is on</source>
        <translation>Un affichage mural est en cours</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FilterField</name>
    <message>
        <source>Filter by name, state, release, reason</source>
        <translation>Nom, état, version, raison</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>Filtrer les services</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Not shown: %1</source>
        <translation>Non affichés&#x202f;: %1</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>choisi&#x202f;: %1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetPanel</name>
    <message>
        <source>BLIND SPOTS</source>
        <translation>ANGLES MORTS</translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · WORST FIRST</source>
        <translation>
            <numerusform>FLOTTE · %n SERVICE</numerusform>
            <numerusform>FLOTTE · %n SERVICES · LES PIRES D’ABORD</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · NEW ORDER WAITS</source>
        <translation>
            <numerusform>FLOTTE · %n SERVICE · ORDRE EN ATTENTE</numerusform>
            <numerusform>FLOTTE · %n SERVICES · ORDRE EN ATTENTE</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows keep their places while the pointer is on them or a key moves through them. They stand worst first again when it leaves.</source>
        <translation>Les lignes gardent leur place tant que le pointeur est sur elles ou qu’une touche les parcourt. Ensuite, les pires reviennent en tête.</translation>
    </message>
    <message>
        <source>Back to the list of services</source>
        <translation>Retour à la liste des services</translation>
    </message>
    <message>
        <source>Heat map of all tasks</source>
        <translation>Carte de chaleur de toutes les tâches</translation>
    </message>
    <message>
        <source>FLEET</source>
        <translation>FLOTTE</translation>
    </message>
    <message>
        <source>FLEET NOW, %1 · NEW ORDER WAITS</source>
        <translation>FLOTTE MAINTENANT, %1 · ORDRE EN ATTENTE</translation>
    </message>
    <message numerus="yes">
        <source>FLEET NOW, %1 · %n SERVICE(S)</source>
        <translation>
            <numerusform>FLOTTE MAINTENANT, %1 · %n SERVICE</numerusform>
            <numerusform>FLOTTE MAINTENANT, %1 · %n SERVICES</numerusform>
        </translation>
    </message>
    <message>
        <source>The charts look back. The fleet and the state of the chosen service are those of now.</source>
        <translation>Les graphiques montrent le passé. La flotte et l’état du service choisi sont ceux de maintenant.</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>Rien n’a encore été reçu.</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetView</name>
    <message>
        <source>Services, worst first</source>
        <translation>Services, les pires d’abord</translation>
    </message>
</context>
<context>
    <name>wb::fleet::NoMatch</name>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Rien ne correspond à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Rien ne correspond.</translation>
    </message>
</context>
<context>
    <name>wb::fleet::ServiceHeader</name>
    <message>
        <source>No service chosen</source>
        <translation>Aucun service choisi</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>On ne sait encore rien.</translation>
    </message>
    <message>
        <source>Now, %1:</source>
        <translation>Maintenant, %1&#x202f;:</translation>
    </message>
</context>
<context>
    <name>wb::incidents::IncidentBar</name>
    <message>
        <source>Export timeline</source>
        <translation>Exporter la chronologie</translation>
    </message>
    <message>
        <source>Severity %1 · Commander: %2</source>
        <translation>Gravité %1 · Responsable&#x202f;: %2</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>non attribué</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Incident %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>ouvert %1</translation>
    </message>
    <message>
        <source>mitigated after %1</source>
        <translation>atténué après %1</translation>
    </message>
    <message>
        <source>resolved after %1</source>
        <translation>résolu après %1</translation>
    </message>
    <message>
        <source>Markdown…</source>
        <translation>Markdown…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Export timeline of %1</source>
        <translation>Exporter la chronologie de %1</translation>
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
        <translation>JSON…</translation>
    </message>
    <message>
        <source>For customers…</source>
        <translation>Pour les clients…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export timeline of %1 for customers</source>
        <translation>Exporter la chronologie de %1 pour les clients</translation>
    </message>
    <message>
        <source>Post update…</source>
        <translation>Informer…</translation>
    </message>
    <message>
        <source>Post update for customers</source>
        <translation>Informer les clients</translation>
    </message>
    <message>
        <source>Sev. %1 · %2</source>
        <translation>Grav. %1 · %2</translation>
    </message>
    <message>
        <source>Sev. %1</source>
        <translation>Grav. %1</translation>
    </message>
    <message>
        <source>public update overdue by %1</source>
        <translation>message public en retard de %1</translation>
    </message>
    <message>
        <source>update overdue %1</source>
        <translation>message en retard %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>retard %1</translation>
    </message>
    <message>
        <source>public update due in %1</source>
        <translation>prochain message public dans %1</translation>
    </message>
    <message>
        <source>update due in %1</source>
        <translation>message dans %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>For a status page…</source>
        <translation>Pour une page de statut…</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Page web…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>For customers, web page…</source>
        <translation>Pour les clients, page web…</translation>
    </message>
    <message>
        <source>For customers, PDF…</source>
        <translation>Pour les clients, PDF…</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Page web (*.html)</translation>
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
        <translation>enregistrement…</translation>
    </message>
</context>
<context>
    <name>wb::incidents::TimelinePanel</name>
    <message>
        <source>TIMELINE</source>
        <translation>CHRONOLOGIE</translation>
    </message>
    <message>
        <source>TIMELINE · %1</source>
        <translation>CHRONOLOGIE · %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Verdicts, deployments, actions and notes appear here by themselves.</source>
        <translation>Rien ne s’est encore passé. Verdicts, déploiements, actions et notes apparaissent ici d’eux-mêmes.</translation>
    </message>
    <message>
        <source>Timeline, newest last</source>
        <translation>Chronologie, le plus récent à la fin</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Ajouter une note…</translation>
    </message>
    <message>
        <source>Add a note to the timeline</source>
        <translation>Ajouter une note à la chronologie</translation>
    </message>
</context>
<context>
    <name>wb::incidents::WhatChangedPanel</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>CE QUI A CHANGÉ</translation>
    </message>
    <message>
        <source>What changed between the releases</source>
        <translation>Ce qui a changé entre les versions</translation>
    </message>
    <message>
        <source>! This deploy moved code and settings together.</source>
        <translation>! Ce déploiement a changé le code et les réglages à la fois.</translation>
    </message>
    <message>
        <source>No earlier good release is known to compare %1 with.</source>
        <translation>Aucune version saine antérieure n’est connue à laquelle comparer %1.</translation>
    </message>
    <message>
        <source>The running release is not known.</source>
        <translation>La version en cours est inconnue.</translation>
    </message>
</context>
<context>
    <name>wb::items::FleetModel</name>
    <message>
        <source>service</source>
        <translation>service</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>erreurs</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>tâches</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>aucune donnée</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>%1 sans données</translation>
    </message>
    <message>
        <source>memory %1 of %2 · CPU %3</source>
        <translation>mémoire %1 sur %2 · CPU %3</translation>
    </message>
    <message numerus="yes">
        <source>ran out of memory %n time(s) since the watch began</source>
        <translation>
            <numerusform>à court de mémoire une fois depuis le début de la surveillance</numerusform>
            <numerusform>à court de mémoire %n fois depuis le début de la surveillance</numerusform>
        </translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>aucun échantillon pour l’instant</translation>
    </message>
    <message>
        <source>last sample %1 ago</source>
        <translation>dernier échantillon il y a %1</translation>
    </message>
    <message>
        <source>reaches its memory limit in about %1</source>
        <translation>atteindra sa limite de mémoire dans environ %1</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>la dernière à %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>en marche depuis %1</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 cœurs</translation>
    </message>
    <message>
        <source>memory %1, no limit known · CPU %2</source>
        <translation>mémoire %1, limite inconnue · CPU %2</translation>
    </message>
</context>
<context>
    <name>wb::items::ReleaseDiffModel</name>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, actuel</translation>
    </message>
</context>
<context>
    <name>wb::items::TimelineModel</name>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>pas encore enregistré</translation>
    </message>
</context>
<context>
    <name>wb::setup::FieldRow</name>
    <message>
        <source>As text</source>
        <translation>Comme texte</translation>
    </message>
    <message>
        <source>Has parts that only the text shows.</source>
        <translation>Comporte des parties visibles seulement dans le texte.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>non défini</translation>
    </message>
    <message>
        <source>%1 (not set)</source>
        <translation>%1 (non défini)</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsForm</name>
    <message>
        <source>What there is to set</source>
        <translation>Ce qui peut être réglé</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Surveiller un service…</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (retiré)</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n erreur</numerusform>
            <numerusform>%n erreurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Garder quand même</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>It is no longer watched once this is saved; what was recorded stays. Until then nothing is removed, and the saving can be undone.</source>
        <translation>Il n’est plus surveillé une fois ceci enregistré&#x202f;; ce qui est enregistré reste. D’ici là rien n’est retiré, et l’enregistrement peut être annulé.</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsPage</name>
    <message>
        <source>Settings — Watchbridge</source>
        <translation>Réglages — Watchbridge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Reload, drop the changes here</source>
        <translation>Recharger, abandonner les changements</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Form or text</source>
        <translation>Formulaire ou texte</translation>
    </message>
    <message>
        <source>The configuration&apos;s text</source>
        <translation>Texte de la configuration</translation>
    </message>
    <message>
        <source>Mistakes; Enter goes to the line</source>
        <translation>Erreurs&#x202f;; Entrée mène à la ligne</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Ce qui sera écrit</translation>
    </message>
    <message>
        <source>Undo the last saving</source>
        <translation>Annuler le dernier enregistrement</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What was changed is not saved yet.</source>
        <translation>Les changements ne sont pas encore enregistrés.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Fermer sans enregistrer</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Continuer l’édition</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s); what the file said before stays in effect.</source>
        <translation>
            <numerusform>%n erreur&#x202f;; le contenu précédent du fichier reste en vigueur.</numerusform>
            <numerusform>%n erreurs&#x202f;; le contenu précédent du fichier reste en vigueur.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read.</source>
        <translation>Le fichier a changé sur le disque depuis sa lecture.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Rien n’est changé.</translation>
    </message>
    <message>
        <source>Fix the mistakes first.</source>
        <translation>Corrigez d’abord les erreurs.</translation>
    </message>
    <message>
        <source>Save or discard first.</source>
        <translation>Enregistrez ou abandonnez d’abord.</translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read; saving would undo that, so it is off. Copy what you want to keep, then reload.</source>
        <translation>Le fichier a changé sur le disque depuis sa lecture&#x202f;; enregistrer annulerait ce changement, c’est donc désactivé. Copiez ce que vous voulez garder, puis rechargez.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>wb::setup::WatchPage</name>
    <message>
        <source>Watch a service — Watchbridge</source>
        <translation>Surveiller un service — Watchbridge</translation>
    </message>
    <message>
        <source>Watch a service</source>
        <translation>Surveiller un service</translation>
    </message>
    <message>
        <source>The address of a service&apos;s metrics or of a Prometheus server, or a list of targets (file_sd, http_sd). Only what you enter is asked.</source>
        <translation>L’adresse des métriques d’un service ou d’un serveur Prometheus, ou une liste de cibles (file_sd, http_sd). Seul ce que vous saisissez est interrogé.</translation>
    </message>
    <message>
        <source>Address or path</source>
        <translation>Adresse ou chemin</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Nom du service</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Signals, live</source>
        <translation>Signaux, en direct</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Ce qui sera écrit</translation>
    </message>
    <message>
        <source>Will be added to %1</source>
        <translation>Sera ajouté à %1</translation>
    </message>
    <message>
        <source>Write to file</source>
        <translation>Écrire dans le fichier</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Nothing to watch was found there:</source>
        <translation>Rien à surveiller n’a été trouvé là&#x202f;:</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to watch found.</source>
        <translation>
            <numerusform>%n possibilité trouvée.</numerusform>
            <numerusform>%n possibilités trouvées.</numerusform>
        </translation>
    </message>
    <message>
        <source>token, if any: env:NAME</source>
        <translation>jeton éventuel&#x202f;: env:NOM</translation>
    </message>
    <message>
        <source>Where the token is: env:NAME, file:PATH or keychain:NAME; never the token itself</source>
        <translation>Où se trouve le jeton&#x202f;: env:NOM, file:CHEMIN ou keychain:NOM&#x202f;; jamais le jeton</translation>
    </message>
</context>
<context>
    <name>wb::shell::AlarmControls</name>
    <message>
        <source>Snoozed by %1 until %2: %3</source>
        <translation>Alertes suspendues par %1 jusqu’à %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>End the snooze of %1</source>
        <translation>Rétablir les alertes de %1</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>Suspendre les alertes de %1</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>alertes</translation>
    </message>
</context>
<context>
    <name>wb::shell::BacktestPanel</name>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mauvais</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>avertissement</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>Nothing is recorded of this range: nothing can be said.</source>
        <translation>Rien n’est enregistré de cette période&#x202f;: on ne peut rien en dire.</translation>
    </message>
    <message>
        <source>No incident was opened in this range.</source>
        <translation>Aucun incident n’a été ouvert dans cette période.</translation>
    </message>
    <message>
        <source>None of the changed rules would have fired for %1.</source>
        <translation>Aucune des règles modifiées ne se serait déclenchée pour %1.</translation>
    </message>
    <message>
        <source>%1 would have been missed.</source>
        <translation>%1 serait passé inaperçu.</translation>
    </message>
    <message>
        <source>%1 %2 would have fired %3</source>
        <translation>%1 %2 se serait déclenché à %3</translation>
    </message>
    <message>
        <source>%1, %2 before %3 opened.</source>
        <translation>%1, %2 avant l’ouverture de %3.</translation>
    </message>
    <message>
        <source>%1, %2 after %3 opened.</source>
        <translation>%1, %2 après l’ouverture de %3.</translation>
    </message>
    <message>
        <source>The rules in effect would have missed it.</source>
        <translation>Les règles en vigueur ne l’auraient pas vu.</translation>
    </message>
    <message>
        <source>%1 earlier than the rules in effect (%2).</source>
        <translation>%1 plus tôt que les règles en vigueur (%2).</translation>
    </message>
    <message>
        <source>%1 later than the rules in effect (%2).</source>
        <translation>%1 plus tard que les règles en vigueur (%2).</translation>
    </message>
    <message>
        <source>As early as the rules in effect.</source>
        <translation>Aussi tôt que les règles en vigueur.</translation>
    </message>
    <message numerus="yes">
        <source>%n false alarm(s) in %1 of data</source>
        <translation>
            <numerusform>%n fausse alerte en %1 de données</numerusform>
            <numerusform>%n fausses alertes en %1 de données</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 without data</source>
        <translation>&#x202f;; %1 sans données</translation>
    </message>
    <message>
        <source>; with the rules in effect %1</source>
        <translation>&#x202f;; avec les règles en vigueur %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) may yet lead to an incident.</source>
        <translation>
            <numerusform>%n alerte peut encore mener à un incident.</numerusform>
            <numerusform>%n alertes peuvent encore mener à un incident.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the rules in effect.</source>
        <translation>Ce sont les règles en vigueur.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s), the first %2, the longest %3</source>
        <translation>
            <numerusform>%1&#x202f;: %n alerte, à %2, durée %3</numerusform>
            <numerusform>%1&#x202f;: %n alertes, la première à %2, la plus longue %3</numerusform>
        </translation>
    </message>
    <message>
        <source>; in effect %1</source>
        <translation>&#x202f;; avec les règles en vigueur %1</translation>
    </message>
    <message>
        <source>No rule would have fired.</source>
        <translation>Aucune règle ne se serait déclenchée.</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Backtest</translation>
    </message>
    <message>
        <source>Backtest · %1 to %2 · %3</source>
        <translation>Backtest · %1 à %2 · %3</translation>
    </message>
    <message>
        <source>Rule setting</source>
        <translation>Paramètre des règles</translation>
    </message>
    <message>
        <source>Value to try</source>
        <translation>Valeur à essayer</translation>
    </message>
    <message>
        <source>Rules file…</source>
        <translation>Fichier de règles…</translation>
    </message>
    <message>
        <source>Tries the rules of a file in place of those in effect</source>
        <translation>Essaie les règles d’un fichier à la place de celles en vigueur</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Copier en YAML</translation>
    </message>
    <message>
        <source>The rules that are tried, as a rules file has them</source>
        <translation>Les règles essayées, comme dans un fichier de règles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing is changed by this. Signals, limits and objectives are those in effect now; what the orchestrator said then is not recorded, so tasks-missing is not judged.</source>
        <translation>Ceci ne change rien. Signaux, limites et objectifs sont ceux en vigueur maintenant&#x202f;; ce que l’orchestrateur disait alors n’est pas enregistré&#x202f;: tasks-missing n’est pas évalué.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>In effect: %1. ↑ ↓ change the value.</source>
        <translation>En vigueur&#x202f;: %1. ↑ ↓ changent la valeur.</translation>
    </message>
    <message>
        <source>In effect: %1. Tried: %2. ↑ ↓ change the value.</source>
        <translation>En vigueur&#x202f;: %1. Essayé&#x202f;: %2. ↑ ↓ changent la valeur.</translation>
    </message>
    <message>
        <source>Reading the record: %1</source>
        <translation>Lecture de l’enregistrement&#x202f;: %1</translation>
    </message>
    <message>
        <source>Rules to try</source>
        <translation>Règles à essayer</translation>
    </message>
    <message>
        <source>Rules (*.yaml *.yml);;All files (*)</source>
        <translation>Règles (*.yaml *.yml);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The rules that are tried are on the clipboard.</source>
        <translation>Les règles essayées sont dans le presse-papiers.</translation>
    </message>
    <message numerus="yes">
        <source>%n more incident(s), of which %1 would have been missed.</source>
        <translation>
            <numerusform>%n autre incident, dont %1 inaperçu.</numerusform>
            <numerusform>%n autres incidents, dont %1 inaperçus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be said of %1: there are no data of %2 then.</source>
        <translation>On ne peut rien dire de %1&#x202f;: il n’y a pas de données de %2 à ce moment-là.</translation>
    </message>
    <message>
        <source>%1 was told by a rule that is not judged here.</source>
        <translation>%1 a été signalé par une règle qui n’est pas évaluée ici.</translation>
    </message>
    <message>
        <source>%1 %2 stood already since %3, which tells nothing of %4.</source>
        <translation>%1 %2 durait déjà depuis %3, ce qui ne dit rien de %4.</translation>
    </message>
    <message>
        <source>How early the rules in effect are cannot be told.</source>
        <translation>On ne peut dire à quel moment les règles en vigueur agissent.</translation>
    </message>
    <message numerus="yes">
        <source>No data at all of %n service(s): %1.</source>
        <translation>
            <numerusform>Aucune donnée de %n service&#x202f;: %1.</numerusform>
            <numerusform>Aucune donnée de %n services&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The samples of %1 scrapes are not kept.</source>
        <translation>Les échantillons de %1 collectes ne sont pas conservés.</translation>
    </message>
    <message>
        <source>More fired than can be counted here.</source>
        <translation>Il y a eu plus de déclenchements qu’on ne peut en compter ici.</translation>
    </message>
    <message>
        <source>What is usual was learned from %1 before the range alone.</source>
        <translation>Ce qui est habituel n’a été appris que de %1 avant la période.</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) fired.</source>
        <translation>
            <numerusform>%n autre règle s’est déclenchée.</numerusform>
            <numerusform>%n autres règles se sont déclenchées.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is no value for %1. Example: %2.</source>
        <translation>Ce n’est pas une valeur pour %1. Exemple&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartDesk</name>
    <message>
        <source>Charts are compared with nothing.</source>
        <translation>Les graphiques ne sont comparés à rien.</translation>
    </message>
    <message>
        <source>Dashed: %1.</source>
        <translation>En pointillés&#x202f;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) have windows of their own; close one first.</source>
        <translation>
            <numerusform>%n graphique a sa propre fenêtre&#x202f;; fermez-en une d’abord.</numerusform>
            <numerusform>%n graphiques ont leur propre fenêtre&#x202f;; fermez-en une d’abord.</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts over %1</source>
        <translation>Graphiques sur %1</translation>
    </message>
    <message>
        <source>range</source>
        <translation>période</translation>
    </message>
    <message>
        <source>Charts from … to …</source>
        <translation>Graphiques de … à…</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Compare charts with %1</source>
        <translation>Comparer les graphiques avec&#x202f;: %1</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>graphiques</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Retour au direct</translation>
    </message>
    <message>
        <source>Export the charts of %1</source>
        <translation>Exporter les graphiques de %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Backtest rules over the time of the charts</source>
        <translation>Backtest de règles sur la période des graphiques</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>règles</translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartWindow</name>
    <message>
        <source>%1 of %2 — %3 — Watchbridge</source>
        <translation>%1 de %2 — %3 — Watchbridge</translation>
    </message>
</context>
<context>
    <name>wb::shell::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>ferme</translation>
    </message>
</context>
<context>
    <name>wb::shell::CommandPalette</name>
    <message>
        <source>Go to service, task or action</source>
        <translation>Aller à un service, une tâche ou une action</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>Service, tâche, action…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ choisir · Entrée ouvrir · Esc fermer</translation>
    </message>
</context>
<context>
    <name>wb::shell::EntryStrip</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Esc)</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentBoard</name>
    <message>
        <source>All environments, side by side</source>
        <translation>Tous les environnements, côte à côte</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Retour à %1</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentButton</name>
    <message>
        <source>Environment %1</source>
        <translation>Environnement %1</translation>
    </message>
    <message>
        <source>not watched yet</source>
        <translation>pas encore surveillé</translation>
    </message>
    <message>
        <source>Side by side	S</source>
        <translation>Côte à côte	S</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentColumn</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>Rien n’a encore été reçu.</translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy.</source>
        <translation>
            <numerusform>L’unique service est sain.</numerusform>
            <numerusform>Les %n services sont sains.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, partly judged.</source>
        <translation>
            <numerusform>L’unique service est sain, évalué en partie.</numerusform>
            <numerusform>Les %n services sont sains, évalués en partie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, %1 of them partly judged.</source>
        <translation>
            <numerusform>L’unique service est sain, dont %1 évalué en partie.</numerusform>
            <numerusform>Les %n services sont sains, dont %1 évalués en partie.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data since %1: how it is now is not known.</source>
        <translation>Aucune donnée depuis %1&#x202f;: l’état actuel est inconnu.</translation>
    </message>
</context>
<context>
    <name>wb::shell::FeedPill</name>
    <message>
        <source> · %1/%2 targets</source>
        <translation> · %1/%2 cibles</translation>
    </message>
    <message>
        <source> · %1/%2</source>
        <translation> · %1/%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source> for the first samples</source>
        <translation> des premiers échantillons</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source> · %1 old</source>
        <translation> · il y a %1</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Périmé</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Feed dead</source>
        <translation>Flux interrompu</translation>
    </message>
    <message>
        <source> · never answered</source>
        <translation> · jamais répondu</translation>
    </message>
    <message>
        <source>Age of the newest sample, and how many targets answer</source>
        <translation>Âge du dernier échantillon, et combien de cibles répondent</translation>
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
        <translation>La configuration contient des erreurs</translation>
    </message>
    <message>
        <source>Nothing to watch yet</source>
        <translation>Rien à surveiller pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… et %n autre.</numerusform>
            <numerusform>… et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>To see it at work on a simulated Prod1, run this in the source folder:</source>
        <translation>Pour le voir à l’œuvre sur un Prod1 simulé, lancez ceci dans le dossier des sources&#x202f;:</translation>
    </message>
    <message>
        <source>Or describe your own environment in a file and name it:</source>
        <translation>Ou décrivez votre environnement dans un fichier et indiquez-le&#x202f;:</translation>
    </message>
    <message>
        <source>The manual page watchbridge.yaml(5) has every key.</source>
        <translation>La page de manuel watchbridge.yaml(5) décrit toutes les clés.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Once they are fixed and saved, Watchbridge goes on by itself:</source>
        <translation>Une fois qu’elles sont corrigées et enregistrées, Watchbridge continue tout seul&#x202f;:</translation>
    </message>
    <message>
        <source>Watchbridge looks for its configuration here:</source>
        <translation>Watchbridge cherche sa configuration ici&#x202f;:</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Ouvrir le fichier</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Surveiller un service…</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corriger…</translation>
    </message>
</context>
<context>
    <name>wb::shell::IncidentDesk</name>
    <message>
        <source>Export timeline</source>
        <translation>Exporter la chronologie</translation>
    </message>
    <message>
        <source>Post update for customers…</source>
        <translation>Informer les clients…</translation>
    </message>
    <message>
        <source>Lead the incident: severity, commander, state…</source>
        <translation>Piloter l’incident&#x202f;: gravité, responsable, état…</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Prendre l’incident en charge</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Gravité %1</translation>
    </message>
    <message>
        <source>Mark the incident as mitigated</source>
        <translation>Marquer l’incident comme atténué</translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation>Rouvrir l’incident</translation>
    </message>
    <message>
        <source>Resolve the incident</source>
        <translation>Déclarer l’incident résolu</translation>
    </message>
</context>
<context>
    <name>wb::shell::LeadEntry</name>
    <message>
        <source>Lead %1</source>
        <translation>Piloter %1</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Pourquoi cela change</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Gravité %1</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Prendre en charge</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Atténué</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Others will read it.</source>
        <translation>D’autres le liront.</translation>
    </message>
    <message>
        <source>Enter: assign</source>
        <translation>Entrée&#x202f;: attribuer</translation>
    </message>
    <message>
        <source>The timeline keeps who, when and why. The incident cannot be resolved while a service is unhealthy; while one is degraded or unknown, a reason is required.</source>
        <translation>La chronologie garde qui, quand et pourquoi. L’incident ne peut être résolu tant qu’un service est défaillant&#x202f;; si l’un est dégradé ou inconnu, un motif est exigé.</translation>
    </message>
    <message>
        <source>Still unhealthy: %1</source>
        <translation>Encore défaillant&#x202f;: %1</translation>
    </message>
    <message>
        <source>While a service is degraded or unknown, resolving needs a reason.</source>
        <translation>Tant qu’un service est dégradé ou inconnu, résoudre exige un motif.</translation>
    </message>
    <message>
        <source>Who, when and why are kept.</source>
        <translation>Qui, quand et pourquoi sont conservés.</translation>
    </message>
</context>
<context>
    <name>wb::shell::LookBack</name>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Charts back to live</source>
        <translation>Graphiques de nouveau en direct</translation>
    </message>
    <message>
        <source>Looking back: %1 to %2 · %3</source>
        <translation>Historique&#x202f;: %1 à %2 · %3</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>Historique&#x202f;: %1</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Retour au direct</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, as QLocale::toString() takes it.</extracomment>
        <translation>d MMM</translation>
    </message>
</context>
<context>
    <name>wb::shell::MainWindow</name>
    <message>
        <source>%1 — Watchbridge</source>
        <translation>%1 — Watchbridge</translation>
    </message>
    <message>
        <source>An action is under way in %1; go to %2 when it is over.</source>
        <translation>Une action est en cours dans %1&#x202f;; passez à %2 quand elle sera terminée.</translation>
    </message>
    <message>
        <source>An action is under way in %1; look at the others when it is over.</source>
        <translation>Une action est en cours dans %1&#x202f;; regardez les autres quand elle sera terminée.</translation>
    </message>
    <message>
        <source>action on %1</source>
        <translation>action sur %1</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>environnement</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>chronologie</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>help</source>
        <translation>aide</translation>
    </message>
    <message>
        <source>Always the worst service</source>
        <translation>Toujours le pire service</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>Filtrer les services</translation>
    </message>
    <message>
        <source>Open the configuration</source>
        <translation>Ouvrir la configuration</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>réglages</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Surveiller un service…</translation>
    </message>
    <message>
        <source>Heat map of all tasks, or the list</source>
        <translation>Carte de chaleur de toutes les tâches, ou la liste</translation>
    </message>
    <message>
        <source>Wall display</source>
        <translation>Affichage mural</translation>
    </message>
    <message>
        <source>window</source>
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>There is no other environment to see beside %1.</source>
        <translation>Il n’y a pas d’autre environnement à voir à côté de %1.</translation>
    </message>
    <message>
        <source>Environments side by side</source>
        <translation>Environnements côte à côte</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Recorded, and copied for your status page; nothing was sent.</source>
        <translation>Enregistré et copié pour votre page de statut&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>This window writes the timeline now.</source>
        <translation>Cette fenêtre écrit maintenant la chronologie.</translation>
    </message>
    <message>
        <source>%1 watches this environment, too, and writes its timeline; this window takes over when that one ends.</source>
        <translation>%1 surveille aussi cet environnement et écrit sa chronologie&#x202f;; cette fenêtre prend le relais quand il se termine.</translation>
    </message>
</context>
<context>
    <name>wb::shell::QuitQuestion</name>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Quitter quand même</translation>
    </message>
    <message>
        <source>Watchbridge is not done. If you quit, nothing more is sent; its next start watches what was sent to its end and puts capacity back:</source>
        <translation>Watchbridge n’a pas terminé. Si vous quittez, plus rien n’est envoyé&#x202f;; au prochain démarrage, il suit jusqu’au bout ce qui a été envoyé et rétablit la capacité&#x202f;:</translation>
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
        <translation>%1j</translation>
    </message>
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
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Other ranges, times and comparisons (key T: from … to …)</source>
        <translation>Autres périodes, heures et comparaisons (touche T&#x202f;: de … à …)</translation>
    </message>
    <message>
        <source>Other ranges</source>
        <translation>Autres périodes</translation>
    </message>
    <message>
        <source>Other ranges; shown: %1</source>
        <translation>Autres périodes&#x202f;; affichée&#x202f;: %1</translation>
    </message>
    <message>
        <source>From … to …	T</source>
        <translation>De … à …	T</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
</context>
<context>
    <name>wb::shell::SettingsNotice</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>The configuration is gone; what it said before stays in effect.</source>
        <translation>La configuration a disparu&#x202f;; son contenu précédent reste en vigueur.</translation>
    </message>
    <message numerus="yes">
        <source>The changed configuration has %n mistake(s); what it said before stays in effect.</source>
        <translation>
            <numerusform>La configuration modifiée a %n erreur&#x202f;; son contenu précédent reste en vigueur.</numerusform>
            <numerusform>La configuration modifiée a %n erreurs&#x202f;; son contenu précédent reste en vigueur.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… et %n autre.</numerusform>
            <numerusform>… et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corriger…</translation>
    </message>
</context>
<context>
    <name>wb::shell::SnoozeEntry</name>
    <message>
        <source>Snooze %1</source>
        <translation>Suspendre les alertes de %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Pourquoi&#x202f;?</translation>
    </message>
    <message>
        <source>Why %1 is snoozed</source>
        <translation>Pourquoi suspendre les alertes de %1</translation>
    </message>
    <message>
        <source>Snooze for %1</source>
        <translation>Suspendre pendant %1</translation>
    </message>
    <message>
        <source>A reason is needed: others will read it.</source>
        <translation>Il faut un motif&#x202f;: d’autres le liront.</translation>
    </message>
    <message>
        <source>Nobody is told of it meanwhile, unless it gets critically worse. The timeline keeps who and why.</source>
        <translation>Entre-temps personne n’est averti, sauf aggravation critique. La chronologie garde qui et pourquoi.</translation>
    </message>
</context>
<context>
    <name>wb::shell::SpanEntry</name>
    <message>
        <source>Charts from … to …</source>
        <translation>Graphiques de … à…</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Times of %1: 17:51, 2024-11-14 17:51, -2h, now; or a chart&apos;s link.</source>
        <translation>Heures de %1&#x202f;: 17:51, 2024-11-14 17:51, -2h, now&#x202f;; ou le lien d’un graphique.</translation>
    </message>
</context>
<context>
    <name>wb::shell::StateCounts</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n défaillant</numerusform>
            <numerusform>%n défaillants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n dégradé</numerusform>
            <numerusform>%n dégradés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n inconnu</numerusform>
            <numerusform>%n inconnus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n healthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n sain</numerusform>
            <numerusform>%n sains</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::StatusStrip</name>
    <message>
        <source>Actions: enabled for %1</source>
        <translation>Actions&#x202f;: actives pour %1</translation>
    </message>
    <message>
        <source>Actions: read-only</source>
        <translation>Actions&#x202f;: lecture seule</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) · %1</source>
        <translation>
            <numerusform>%Ln cible · %1</numerusform>
            <numerusform>%Ln cibles · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 échantillons/s</translation>
    </message>
    <message>
        <source>scrape p99 %1</source>
        <translation>collecte p99 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n perdu</numerusform>
            <numerusform>%n perdus</numerusform>
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
            <numerusform>chronologie&#x202f;: enregistrement de %n entrée…</numerusform>
            <numerusform>chronologie&#x202f;: enregistrement de %n entrées…</numerusform>
        </translation>
    </message>
    <message>
        <source>timeline saved %1</source>
        <translation>chronologie enregistrée %1</translation>
    </message>
    <message>
        <source>Actions: locked for %1</source>
        <translation>Actions&#x202f;: verrouillées pour %1</translation>
    </message>
    <message>
        <source>timeline by another program</source>
        <translation>chronologie d’un autre programme</translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <translation>
            <numerusform>%n non enregistré</numerusform>
            <numerusform>%n non enregistrés</numerusform>
        </translation>
    </message>
    <message>
        <source>service %1 of %2</source>
        <translation>service %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not healthy</source>
        <translation>
            <numerusform>%n non sain</numerusform>
            <numerusform>%n non sains</numerusform>
        </translation>
    </message>
    <message>
        <source>all healthy</source>
        <translation>tous sains</translation>
    </message>
    <message>
        <source>stays while an action is under way</source>
        <translation>reste tant qu’une action est en cours</translation>
    </message>
    <message>
        <source>next: %1 in %2</source>
        <translation>ensuite&#x202f;: %1 dans %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Actions: none without live figures</source>
        <translation>Actions&#x202f;: aucune sans chiffres actuels</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>pas encore de chiffres</translation>
    </message>
</context>
<context>
    <name>wb::shell::TopBar</name>
    <message>
        <source>Show the last %1 (key %2)</source>
        <translation>Graphiques sur %1 (touche %2)</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Période %1</translation>
    </message>
    <message>
        <source>Go to a service, task or action</source>
        <translation>Aller à un service, une tâche ou une action</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>Service, tâche, action…</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Aller à…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Réglages (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>wb::shell::UpdateComposer</name>
    <message>
        <source>Investigating</source>
        <translation>Enquête en cours</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identifié</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>Surveillance</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Update for customers on %1</source>
        <translation>Message aux clients sur %1</translation>
    </message>
    <message>
        <source>What customers are told</source>
        <translation>Ce qui est dit aux clients</translation>
    </message>
    <message>
        <source>Components, separated by commas</source>
        <translation>Composants, séparés par des virgules</translation>
    </message>
    <message>
        <source>Record and copy</source>
        <translation>Enregistrer et copier</translation>
    </message>
    <message>
        <source>An update needs a text.</source>
        <translation>Le message ne peut pas être vide.</translation>
    </message>
    <message>
        <source>It is recorded in the timeline and copied, for you to publish on your status page. Nothing is sent from here.</source>
        <translation>C’est enregistré dans la chronologie et copié, pour que vous le publiiez sur votre page de statut. Rien n’est envoyé d’ici.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Composants</translation>
    </message>
    <message>
        <source>It will be recorded and copied. Nothing is sent from here.</source>
        <translation>Sera enregistré et copié. Rien n’est envoyé d’ici.</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>Rien n’est envoyé d’ici.</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>Rien n’est envoyé.</translation>
    </message>
</context>
<context>
    <name>wb::shell::WallNews</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>CE QUI A CHANGÉ</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>CHRONOLOGIE</translation>
    </message>
</context>
</TS>
