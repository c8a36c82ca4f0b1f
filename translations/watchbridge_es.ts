<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchbridge contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ActionOffers</name>
    <message>
        <source>%1 is read-only. Set “actions: enabled” in the configuration to act.</source>
        <translation>%1 es de solo lectura. Para actuar, ponga «actions: enabled» en la configuración.</translation>
    </message>
    <message>
        <source>Nothing is known of the service yet.</source>
        <translation>Aún no se sabe nada del servicio.</translation>
    </message>
    <message>
        <source>%1 has no deploy provider in the configuration.</source>
        <translation>%1 no tiene proveedor de despliegue en la configuración.</translation>
    </message>
    <message>
        <source>An action is under way: %1.</source>
        <translation>Hay una acción en curso: %1.</translation>
    </message>
    <message>
        <source>The deploy provider cannot be read: %1</source>
        <translation>No se puede leer el proveedor de despliegue: %1</translation>
    </message>
    <message>
        <source>The deploy provider has not answered yet.</source>
        <translation>El proveedor de despliegue aún no ha respondido.</translation>
    </message>
    <message>
        <source>A deployment of %1 by %2 is running.</source>
        <translation>Hay un despliegue de %1 en curso, iniciado por %2.</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>otra persona</translation>
    </message>
    <message>
        <source>Redeploy unhealthy</source>
        <translation>Redesplegar tareas con fallos</translation>
    </message>
    <message numerus="yes">
        <source>Redeploy %n unhealthy</source>
        <translation>
            <numerusform>Redesplegar %n con fallos</numerusform>
            <numerusform>Redesplegar %n con fallos</numerusform>
        </translation>
    </message>
    <message>
        <source>No task of %1 is unhealthy.</source>
        <translation>Ninguna tarea de %1 tiene fallos.</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Revertir</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>Revertir a %1</translation>
    </message>
    <message>
        <source>No earlier release of %1 is known to be good.</source>
        <translation>No se conoce ninguna versión anterior buena de %1.</translation>
    </message>
    <message>
        <source>%1 is no longer available.</source>
        <translation>%1 ya no está disponible.</translation>
    </message>
    <message>
        <source>Goes back together with %1.</source>
        <translation>Se revierte junto con %1.</translation>
    </message>
    <message>
        <source>%1 You will be asked for a reason to go on all the same.</source>
        <translation>%1 Se le pedirá un motivo para seguir de todos modos.</translation>
    </message>
    <message>
        <source>Actions are locked: unlock them with U.</source>
        <translation>Las acciones están bloqueadas: desbloquéelas con U.</translation>
    </message>
    <message>
        <source>Whether a task of %1 is unhealthy is not known: %2 of %3 cannot be judged.</source>
        <translation>No se sabe si alguna tarea de %1 tiene fallos: %2 de %3 no se pueden evaluar.</translation>
    </message>
    <message>
        <source>Stops the deployment of %1 by %2 that runs.</source>
        <translation>Detiene el despliegue de %1 en curso, iniciado por %2.</translation>
    </message>
    <message>
        <source>One redeploy takes at most %1 tasks. Roll back, or redeploy at the orchestrator.</source>
        <translation>Un redespliegue admite como máximo %1 tareas. Revierta, o redespliegue en el orquestador.</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>%1: no target answers</source>
        <translation>%1: ningún target responde</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more service(s)</source>
        <translation>
            <numerusform>%1, y %n servicio más</numerusform>
            <numerusform>%1, y %n servicios más</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on the screen is current.</source>
        <translation>Nada de lo que se ve en pantalla está al día.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>next, previous service (or ↓ ↑; → ← for its tasks)</source>
        <translation>servicio siguiente, anterior (o ↓ ↑; → ← para sus tareas)</translation>
    </message>
    <message>
        <source>redeploy the unhealthy tasks of the chosen service</source>
        <translation>redesplegar las tareas con fallos del servicio elegido</translation>
    </message>
    <message>
        <source>roll back the chosen service</source>
        <translation>revertir el servicio elegido</translation>
    </message>
    <message>
        <source>undo an armed action; dismiss its result</source>
        <translation>deshacer una acción preparada; cerrar su resultado</translation>
    </message>
    <message>
        <source>go now: do not wait for the countdown</source>
        <translation>ejecutar ya, sin esperar la cuenta atrás</translation>
    </message>
    <message>
        <source>write a note into the timeline</source>
        <translation>escribir una nota en la cronología</translation>
    </message>
    <message>
        <source>on a chart: zoom (or the wheel)</source>
        <translation>en un gráfico: zoom (o la rueda)</translation>
    </message>
    <message>
        <source>go to a service, task, action, theme or language</source>
        <translation>ir a un servicio, tarea, acción, tema o idioma</translation>
    </message>
    <message>
        <source>text larger, smaller (Ctrl 0: as designed)</source>
        <translation>texto más grande, más pequeño (Ctrl 0: tamaño original)</translation>
    </message>
    <message>
        <source>next control</source>
        <translation>control siguiente</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>esta hoja</translation>
    </message>
    <message>
        <source>charts over 5 min, 30 min, 1 h, 6 h, 24 h, 7 days</source>
        <translation>gráficos de 5&#xa0;min, 30&#xa0;min, 1&#xa0;h, 6&#xa0;h, 24&#xa0;h, 7&#xa0;días</translation>
    </message>
    <message>
        <source>compare with yesterday, last week, before the deployment</source>
        <translation>comparar con ayer, la semana pasada, antes del despliegue</translation>
    </message>
    <message>
        <source>on a chart: copy the picture (with Shift: values)</source>
        <translation>en un gráfico: copiar la imagen (con Shift: valores)</translation>
    </message>
    <message>
        <source>always the worst service</source>
        <translation>siempre el servicio en peor estado</translation>
    </message>
    <message>
        <source>filter the services (Esc: all of them again)</source>
        <translation>filtrar los servicios (Esc: todos de nuevo)</translation>
    </message>
    <message>
        <source>heat map of all tasks (Enter: to the task in the list)</source>
        <translation>mapa de calor de las tareas (Enter: a la tarea en la lista)</translation>
    </message>
    <message>
        <source>wall display: one service after the other</source>
        <translation>pantalla mural: un servicio tras otro</translation>
    </message>
    <message>
        <source>unlock actions for a while; lock them again</source>
        <translation>desbloquear acciones un rato; bloquearlas de nuevo</translation>
    </message>
    <message>
        <source>snooze the chosen service</source>
        <translation>posponer el servicio elegido</translation>
    </message>
    <message>
        <source>environments side by side</source>
        <translation>entornos, uno junto a otro</translation>
    </message>
    <message>
        <source>watch a further service</source>
        <translation>vigilar otro servicio</translation>
    </message>
    <message>
        <source>lead the incident</source>
        <translation>dirigir el incidente</translation>
    </message>
    <message>
        <source>update customers</source>
        <translation>informar a los clientes</translation>
    </message>
    <message>
        <source>export the timeline</source>
        <translation>exportar la cronología</translation>
    </message>
    <message>
        <source>sounds off for a while</source>
        <translation>silenciar un rato</translation>
    </message>
    <message>
        <source>charts from … to …</source>
        <translation>gráficos de … a …</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>ver en vivo</translation>
    </message>
    <message>
        <source>on a chart: through time (or drag)</source>
        <translation>en un gráfico: por el tiempo (o arrastrar)</translation>
    </message>
    <message>
        <source>on a chart: mark a range (or drag with Shift)</source>
        <translation>en un gráfico: marcar un intervalo (o arrastrar con Shift)</translation>
    </message>
    <message>
        <source>try rules on the marked range</source>
        <translation>probar reglas en el intervalo marcado</translation>
    </message>
    <message>
        <source>on a chart: logarithmic</source>
        <translation>en un gráfico: logarítmico</translation>
    </message>
    <message>
        <source>on a chart: in a window of its own</source>
        <translation>en un gráfico: en su propia ventana</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>salir</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>Flota</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Services</source>
        <translation>Servicios</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incidente</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Intervalos</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
</context>
<context>
    <name>ConfigDraft</name>
    <message>
        <source>The file is no configuration; mend it as text.</source>
        <translation>El archivo no es una configuración; corríjalo como texto.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>No se puede leer la línea %1; corríjala primero como texto.</translation>
    </message>
    <message>
        <source>An environment needs a service: remove the environment as text, or watch another service first.</source>
        <translation>Un entorno necesita un servicio: quite el entorno como texto o vigile antes otro servicio.</translation>
    </message>
    <message>
        <source>There is no such example.</source>
        <translation>No existe ese ejemplo.</translation>
    </message>
</context>
<context>
    <name>ConfigEdit</name>
    <message>
        <source>The file belongs to another user or group, which replacing it would change, so that others could no longer read it: change it as its owner (%1).</source>
        <translation>El archivo pertenece a otro usuario o grupo; al reemplazarlo eso cambiaría y otros ya no podrían leerlo: modifíquelo con la cuenta de su propietario (%1).</translation>
    </message>
    <message>
        <source>The configuration cannot be read.</source>
        <translation>No se puede leer la configuración.</translation>
    </message>
    <message>
        <source>The configuration is larger than 4 MiB.</source>
        <translation>La configuración ocupa más de 4&#xa0;MiB.</translation>
    </message>
    <message>
        <source>The file is read-only: allow writing (chmod u+w %1), or change it where it comes from.</source>
        <translation>El archivo es de solo lectura: permita escribir (chmod u+w %1) o cámbielo en su origen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written into, which replacing the file takes: allow it, or change the file where it comes from.</source>
        <translation>No se puede escribir en la carpeta %1, lo que hace falta para reemplazar el archivo: permítalo o cambie el archivo en su origen.</translation>
    </message>
    <message>
        <source>Fix the configuration&apos;s mistakes first, the first is in line %1.</source>
        <translation>Corrija primero los errores de la configuración; el primero está en la línea %1.</translation>
    </message>
    <message>
        <source>The configuration lists its services in a way that this program does not write into. Copy the text and add it yourself.</source>
        <translation>La configuración enumera sus servicios de una forma en la que este programa no escribe. Copie el texto y añádalo usted.</translation>
    </message>
    <message>
        <source>The service cannot be added without changing something else. Copy the text and add it yourself.</source>
        <translation>No se puede añadir el servicio sin cambiar otra cosa. Copie el texto y añádalo usted.</translation>
    </message>
    <message>
        <source>The configuration has changed meanwhile; nothing was written.</source>
        <translation>La configuración ha cambiado entretanto; no se ha escrito nada.</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Component on the status page</source>
        <translation>Componente en la página de estado</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>Direcciones, una por línea</translation>
    </message>
    <message>
        <source>Files of targets (file_sd)</source>
        <translation>Archivos de targets (file_sd)</translation>
    </message>
    <message>
        <source>URLs of targets (http_sd)</source>
        <translation>URL de targets (http_sd)</translation>
    </message>
    <message>
        <source>Read these every</source>
        <translation>Leerlos cada</translation>
    </message>
    <message>
        <source>Where the token is</source>
        <translation>Dónde está el token</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Latency: histogram</source>
        <translation>Latencia: histograma</translation>
    </message>
    <message>
        <source>Latency: unit</source>
        <translation>Latencia: unidad</translation>
    </message>
    <message>
        <source>Traffic: counter</source>
        <translation>Tráfico: contador</translation>
    </message>
    <message>
        <source>Errors: counter</source>
        <translation>Errores: contador</translation>
    </message>
    <message>
        <source>Errors: which are bad</source>
        <translation>Errores: cuáles cuentan</translation>
    </message>
    <message>
        <source>Memory: gauge</source>
        <translation>Memoria: gauge</translation>
    </message>
    <message>
        <source>Memory: limit</source>
        <translation>Memoria: límite</translation>
    </message>
    <message>
        <source>CPU: counter</source>
        <translation>CPU: contador</translation>
    </message>
    <message>
        <source>CPU: limit</source>
        <translation>CPU: límite</translation>
    </message>
    <message>
        <source>Out-of-memory kills: counter</source>
        <translation>Cierres por falta de memoria: contador</translation>
    </message>
    <message>
        <source>Release: gauge</source>
        <translation>Versión: gauge</translation>
    </message>
    <message>
        <source>Latency p95 at most</source>
        <translation>Latencia p95 como máximo</translation>
    </message>
    <message>
        <source>Errors at most</source>
        <translation>Errores como máximo</translation>
    </message>
    <message>
        <source>The autoscaler looks at</source>
        <translation>El autoescalador se basa en</translation>
    </message>
    <message>
        <source>and scales above</source>
        <translation>y escala por encima de</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Proveedor</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Su nombre allí</translation>
    </message>
    <message>
        <source>Engine of a manager</source>
        <translation>Engine de un nodo manager</translation>
    </message>
    <message>
        <source>Where the authority is</source>
        <translation>Dónde está la autoridad (CA)</translation>
    </message>
    <message>
        <source>Where the certificate is</source>
        <translation>Dónde está el certificado</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>Dónde está la clave</translation>
    </message>
    <message>
        <source>Settings whose values may be shown</source>
        <translation>Ajustes cuyos valores se pueden mostrar</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Clúster</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Región</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Endpoint instead of AWS</source>
        <translation>Endpoint en lugar del de AWS</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Kind of workload</source>
        <translation>Tipo de carga de trabajo</translation>
    </message>
    <message>
        <source>Kubeconfig</source>
        <translation>Kubeconfig</translation>
    </message>
    <message>
        <source>Programs that may be run for it</source>
        <translation>Programas que se pueden ejecutar para ello</translation>
    </message>
    <message>
        <source>Goes back together with</source>
        <translation>Se revierte junto con</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervalo</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tiempo de espera</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Esquema</translation>
    </message>
    <message>
        <source>Native histograms</source>
        <translation>Histogramas nativos</translation>
    </message>
    <message>
        <source>Body at most</source>
        <translation>Tamaño máximo del cuerpo</translation>
    </message>
    <message>
        <source>Header at most</source>
        <translation>Tamaño máximo de la cabecera</translation>
    </message>
    <message>
        <source>Samples at most</source>
        <translation>Máximo de muestras</translation>
    </message>
    <message>
        <source>Labels of a sample at most</source>
        <translation>Máximo de etiquetas por muestra</translation>
    </message>
    <message>
        <source>A label at most</source>
        <translation>Longitud máxima de una etiqueta</translation>
    </message>
    <message>
        <source>Redirects at most</source>
        <translation>Máximo de redirecciones</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>Unlocked actions stay so for</source>
        <translation>Las acciones siguen desbloqueadas durante</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Wall display: each service for</source>
        <translation>Pantalla mural: cada servicio durante</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de datos</translation>
    </message>
    <message>
        <source>Keep what was recorded for</source>
        <translation>Conservar lo registrado durante</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Targets</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Señales</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Escalado</translation>
    </message>
    <message>
        <source>Rollback and redeploy</source>
        <translation>Reversión y redespliegue</translation>
    </message>
    <message>
        <source>Scraping</source>
        <translation>Scraping</translation>
    </message>
    <message>
        <source>Under a new name it begins a history of its own; what was recorded stays under the old one.</source>
        <translation>Con un nombre nuevo empieza un historial propio; lo registrado queda con el antiguo.</translation>
    </message>
    <message>
        <source>Under a new name it begins a record of its own; what was recorded stays under the old one.</source>
        <translation>Con un nombre nuevo empieza un registro propio; lo registrado queda con el antiguo.</translation>
    </message>
    <message>
        <source>Enabled: whoever sits at this window can unlock them (U), then redeploy and roll back each service here that has a provider. That changes production.</source>
        <translation>Activadas: quien esté ante esta ventana puede desbloquearlas (U) y redesplegar o revertir cualquier servicio de aquí que tenga proveedor. Eso modifica producción.</translation>
    </message>
    <message>
        <source>Read-only: nothing in this window can change this environment.</source>
        <translation>Solo lectura: nada en esta ventana puede cambiar este entorno.</translation>
    </message>
    <message>
        <source>env:VARIABLE, file:PATH or keychain:NAME; never the secret itself.</source>
        <translation>env:VARIABLE, file:RUTA o keychain:NOMBRE; nunca el secreto mismo.</translation>
    </message>
    <message>
        <source>Grey values below come from the preset; what you enter takes precedence.</source>
        <translation>Los valores en gris de abajo vienen de la plantilla; lo que usted escriba tiene prioridad.</translation>
    </message>
    <message>
        <source>None: this service cannot be redeployed or rolled back here.</source>
        <translation>Ninguno: este servicio no se puede redesplegar ni revertir aquí.</translation>
    </message>
    <message>
        <source>Until somebody chooses otherwise in the window.</source>
        <translation>Hasta que alguien elija otra cosa en la ventana.</translation>
    </message>
    <message>
        <source>What is older than this is deleted, and no undoing of the saving brings it back.</source>
        <translation>Lo que sea más antiguo se borra, y deshacer el guardado no lo recupera.</translation>
    </message>
    <message>
        <source>It takes effect at the next start, and so does all that is changed until then.</source>
        <translation>Se aplicará en el próximo inicio, al igual que todo lo que se cambie hasta entonces.</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Se aplicará en el próximo inicio.</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(sin nombre)</translation>
    </message>
    <message>
        <source>Running tasks, as told by</source>
        <translation>Tareas en ejecución según</translation>
    </message>
    <message>
        <source>Port of their metrics</source>
        <translation>Puerto de sus métricas</translation>
    </message>
    <message>
        <source>Overlay network to reach them</source>
        <translation>Red overlay para llegar a ellas</translation>
    </message>
    <message>
        <source>URL of its API</source>
        <translation>URL de su API</translation>
    </message>
    <message>
        <source>Where user:password is</source>
        <translation>Dónde está usuario:contraseña</translation>
    </message>
    <message>
        <source>Its requests follow the example</source>
        <translation>Las peticiones siguen el ejemplo</translation>
    </message>
    <message>
        <source>or what this file describes</source>
        <translation>o lo que describe este archivo</translation>
    </message>
    <message>
        <source>Redeploy: %1</source>
        <translation>Redespliegue: %1</translation>
    </message>
    <message>
        <source>Rollback: %1</source>
        <translation>Reversión: %1</translation>
    </message>
    <message>
        <source>Abort: %1</source>
        <translation>Cancelación: %1</translation>
    </message>
    <message>
        <source>Its runs: %1</source>
        <translation>Sus ejecuciones: %1</translation>
    </message>
    <message>
        <source>What runs now: %1</source>
        <translation>Lo que se ejecuta ahora: %1</translation>
    </message>
    <message>
        <source>Releases: %1</source>
        <translation>Versiones: %1</translation>
    </message>
    <message>
        <source>Tasks: %1</source>
        <translation>Tareas: %1</translation>
    </message>
    <message>
        <source>Each task that runs there is scraped. Where nothing else than port and network is entered, the place is that of rollback and redeploy, if that is the same orchestrator.</source>
        <translation>Se hace scrape de cada tarea que se ejecuta allí. Si solo se indican puerto y red, el lugar es el de la reversión y el redespliegue, siempre que sea el mismo orquestador.</translation>
    </message>
    <message>
        <source>Choosing one writes its requests in place of those that are here. Only the URL is yours to enter; see that what they send is what your pipeline takes.</source>
        <translation>Al elegir uno, sus peticiones se escriben en lugar de las que hay. Solo la URL la pone usted; compruebe que su pipeline acepta lo que envían.</translation>
    </message>
    <message>
        <source>A configuration whose first webhook is meant, or its “deploy” alone. It is copied: what changes there later changes nothing here.</source>
        <translation>Una configuración, de la que cuenta el primer webhook, o solo su «deploy». Se copia: lo que cambie allí después no cambia nada aquí.</translation>
    </message>
    <message>
        <source>Where the header %1 is</source>
        <translation>Dónde está la cabecera %1</translation>
    </message>
    <message>
        <source>none: they are your own</source>
        <translation>ninguno: son propias</translation>
    </message>
    <message>
        <source>In the example: %1</source>
        <translation>En el ejemplo: %1</translation>
    </message>
    <message>
        <source>Severity 1: update every</source>
        <translation>Gravedad 1: informar cada</translation>
    </message>
    <message>
        <source>Severity 2: update every</source>
        <translation>Gravedad 2: informar cada</translation>
    </message>
    <message>
        <source>Severity 3: update every</source>
        <translation>Gravedad 3: informar cada</translation>
    </message>
    <message>
        <source>Severity 4: update every</source>
        <translation>Gravedad 4: informar cada</translation>
    </message>
    <message>
        <source>Severity 5: update every</source>
        <translation>Gravedad 5: informar cada</translation>
    </message>
    <message>
        <source>Capacity is pinned while it goes back</source>
        <translation>Fijar la capacidad mientras se revierte</translation>
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
        <translation>latencia</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>too few requests</source>
        <translation>muy pocas peticiones</translation>
    </message>
    <message>
        <source>no limit or objective known</source>
        <translation>sin límite ni objetivo conocido</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>no se mide</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Over its limit: %1</source>
        <translation>Más de lo permitido: %1</translation>
    </message>
    <message>
        <source>Not judged: %1</source>
        <translation>Sin evaluar: %1</translation>
    </message>
    <message>
        <source>Judged: %1. %2</source>
        <translation>Evaluado: %1. %2</translation>
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
        <translation>Tema: el del sistema</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>Tema: oscuro</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>Tema: claro</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>Tema: alto contraste</translation>
    </message>
    <message>
        <source>look</source>
        <translation>aspecto</translation>
    </message>
    <message>
        <source>Text: larger</source>
        <translation>Texto: más grande</translation>
    </message>
    <message>
        <source>Text: smaller</source>
        <translation>Texto: más pequeño</translation>
    </message>
    <message>
        <source>Text: designed size</source>
        <translation>Texto: tamaño original</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
<context>
    <name>MuteMenu</name>
    <message>
        <source>Sounds on</source>
        <translation>Sonidos activados</translation>
    </message>
    <message>
        <source>Sounds off for %1</source>
        <translation>Sonidos desactivados durante %1</translation>
    </message>
    <message>
        <source>no sounds for %1</source>
        <translation>sin sonidos durante %1</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>, falling; healthy when clearly below</source>
        <translation>, bajando; sano cuando esté claramente por debajo</translation>
    </message>
    <message>
        <source>; healthy when clearly below</source>
        <translation>; sano cuando esté claramente por debajo</translation>
    </message>
    <message>
        <source>; healthy when it stays so</source>
        <translation>; sano si sigue así</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation> durante %1</translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Memory %1 of limit</source>
        <translation>Memoria al %1 del límite</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation> en %1</translation>
    </message>
    <message>
        <source> and rising %1/s</source>
        <translation> y sube %1/s</translation>
    </message>
    <message>
        <source>, at the limit in about %1</source>
        <translation>, al límite en unos %1</translation>
    </message>
    <message>
        <source>; CPU %1, so the CPU autoscaler sees nothing</source>
        <translation>; CPU al %1, así que el autoescalador por CPU no ve nada</translation>
    </message>
    <message>
        <source>; the autoscaler watches %1 and sees nothing of it</source>
        <translation>; el autoescalador vigila %1 y no ve nada de esto</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source> (objective %1)</source>
        <translation> (objetivo %1)</translation>
    </message>
    <message>
        <source>, %1× the last hour</source>
        <translation>, %1 veces el de la última hora</translation>
    </message>
    <message>
        <source>%1 of requests fail</source>
        <translation>%1 de peticiones fallidas</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 time out</source>
        <translation>%1 de timeouts</translation>
    </message>
    <message>
        <source>No request fails any more</source>
        <translation>Ya no falla ninguna petición</translation>
    </message>
    <message>
        <source>CPU %1 of limit</source>
        <translation>CPU al %1 del límite</translation>
    </message>
    <message>
        <source>%1 ran out of memory once, at %2.</source>
        <translation>%1: memoria agotada una vez, a las %2.</translation>
    </message>
    <message>
        <source>%1 ran out of memory %2 times, last at %3.</source>
        <translation>%1: memoria agotada %2 veces, la última a las %3.</translation>
    </message>
    <message>
        <source>One more task reaches the limit in about %1.</source>
        <translation>Otra tarea alcanzará el límite en unos %1.</translation>
    </message>
    <message>
        <source>More tasks (%1) reach the limit in about %2.</source>
        <translation>Otras tareas (%1) alcanzarán el límite en unos %2.</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are missing.</source>
        <translation>Tareas que faltan: %1 de %2.</translation>
    </message>
    <message>
        <source>Looks unwell; watched too briefly to tell.</source>
        <translation>Parece tener problemas; se ha observado muy poco tiempo para afirmarlo.</translation>
    </message>
    <message>
        <source>%1: looks unwell; watched too briefly to tell.</source>
        <translation>%1: parece tener problemas; se ha observado muy poco tiempo para afirmarlo.</translation>
    </message>
    <message>
        <source>No task is known yet.</source>
        <translation>Aún no se conoce ninguna tarea.</translation>
    </message>
    <message>
        <source>Recovering; waiting to see it stay well.</source>
        <translation>Recuperándose; falta ver que siga bien.</translation>
    </message>
    <message>
        <source>%1: no data for %2: nothing was heard of it.</source>
        <translation>%1: sin datos desde hace %2, no se sabe nada.</translation>
    </message>
    <message>
        <source>%1: no data for %2: %3</source>
        <translation>%1: sin datos desde hace %2: %3</translation>
    </message>
    <message>
        <source>%1 scales on %2, but memory is what saturates: %3 of limit at CPU %4. The autoscaler will not act.</source>
        <translation>%1 escala según %2, pero lo que se satura es la memoria: %3 del límite con CPU al %4. El autoescalador no actuará.</translation>
    </message>
    <message>
        <source>, not the code</source>
        <translation>, no del código</translation>
    </message>
    <message>
        <source>, not the settings</source>
        <translation>, no de los ajustes</translation>
    </message>
    <message>
        <source> Changed settings that govern it: %1.</source>
        <translation> Ajustes modificados que influyen en ello: %1.</translation>
    </message>
    <message>
        <source>%1 is the same with old and new code and settings.</source>
        <translation>%1 es igual con código y ajustes antiguos y nuevos.</translation>
    </message>
    <message>
        <source>Code %1 → %2 and settings %3 → %4 changed together: the running tasks cannot tell them apart</source>
        <translation>El código %1 → %2 y los ajustes %3 → %4 cambiaron a la vez: las tareas en marcha no permiten distinguirlos</translation>
    </message>
    <message>
        <source>Too few tasks differ in code or settings to tell</source>
        <translation>Muy pocas tareas difieren en código o ajustes para saberlo</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>aún sin comprobar</translation>
    </message>
    <message>
        <source>actions are enabled</source>
        <translation>las acciones están activadas</translation>
    </message>
    <message>
        <source>the orchestrator answers</source>
        <translation>el orquestador responde</translation>
    </message>
    <message>
        <source>no other deployment runs</source>
        <translation>no hay otro despliegue en curso</translation>
    </message>
    <message>
        <source>figures of all tasks (%1) are fresh</source>
        <translation>datos recientes de todas las tareas (%1)</translation>
    </message>
    <message>
        <source>the newest figures are %1 old</source>
        <translation>los datos más recientes son de hace %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are live; none from %3</source>
        <translation>%1 de %2 tareas con datos en vivo; nada de %3</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>generación %1</translation>
    </message>
    <message>
        <source>tasks: %1</source>
        <translation>tareas: %1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%1 de %2 tareas</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1</source>
        <translation>capacidad para más tareas: %1</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1, so %2 go in turns</source>
        <translation>capacidad para más tareas: %1, así que %2 van por turnos</translation>
    </message>
    <message>
        <source>healthy release %1 is available</source>
        <translation>la versión sana %1 está disponible</translation>
    </message>
    <message>
        <source>healthy version known</source>
        <translation>versión sana conocida</translation>
    </message>
    <message>
        <source>no runtime setting changes</source>
        <translation>no cambia ningún ajuste</translation>
    </message>
    <message>
        <source>settings go back to %1: %2</source>
        <translation>los ajustes vuelven a %1: %2</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>La memoria</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>La latencia</translation>
    </message>
    <message>
        <source>guarded by %1</source>
        <translation>protegido por %1</translation>
    </message>
    <message>
        <source>not everything goes back: %1</source>
        <translation>no todo se revierte: %1</translation>
    </message>
    <message>
        <source>this environment is read-only</source>
        <translation>este entorno es de solo lectura</translation>
    </message>
    <message>
        <source>Set &quot;actions: enabled&quot; for it in watchbridge.yaml.</source>
        <translation>Ponga «actions: enabled» para este entorno en watchbridge.yaml.</translation>
    </message>
    <message>
        <source>Wait until the service&apos;s figures are live again, or act at the orchestrator itself.</source>
        <translation>Espere a que los datos del servicio vuelvan a llegar en vivo, o actúe en el propio orquestador.</translation>
    </message>
    <message>
        <source>nothing is known of this service yet</source>
        <translation>aún no se sabe nada de este servicio</translation>
    </message>
    <message>
        <source>no task answers; the orchestrator says that none runs</source>
        <translation>ninguna tarea responde; el orquestador dice que no se ejecuta ninguna</translation>
    </message>
    <message>
        <source>There is no live evidence beside the orchestrator&apos;s.</source>
        <translation>No hay más datos en vivo que los del orquestador.</translation>
    </message>
    <message>
        <source>no figures of this service have ever arrived</source>
        <translation>nunca han llegado datos de este servicio</translation>
    </message>
    <message>
        <source>What cannot be read is unknown, not healthy.</source>
        <translation>Lo que no se puede leer es desconocido, no sano.</translation>
    </message>
    <message>
        <source>whether anybody else deploys is not told</source>
        <translation>no se informa de si alguien más despliega</translation>
    </message>
    <message>
        <source>Look at the pipeline itself, or configure deploy.status.</source>
        <translation>Mire en el propio pipeline o configure deploy.status.</translation>
    </message>
    <message>
        <source>Wait for it or abort it (%1) first.</source>
        <translation>Espere a que acabe o cancélelo antes (%1).</translation>
    </message>
    <message>
        <source>whether somebody changes it meanwhile is not told</source>
        <translation>no se informa de si alguien lo cambia entretanto</translation>
    </message>
    <message>
        <source>Tell the others before you go on: of two who deploy at the same time nothing keeps the second one back.</source>
        <translation>Avise a los demás antes de seguir: si dos despliegan a la vez, nada detiene al segundo.</translation>
    </message>
    <message>
        <source>Look at what runs now and decide anew.</source>
        <translation>Mire qué se ejecuta ahora y decida de nuevo.</translation>
    </message>
    <message>
        <source>somebody changed the service from %1 to %2 meanwhile</source>
        <translation>entretanto alguien cambió el servicio de %1 a %2</translation>
    </message>
    <message>
        <source>the service moved from generation %1 to %2 meanwhile (%3 → %4 tasks), same release</source>
        <translation>el servicio pasó entretanto de la generación %1 a la %2 (%3 → %4 tareas), misma versión</translation>
    </message>
    <message>
        <source>All checks were made again on what is there now.</source>
        <translation>Todas las comprobaciones se repitieron sobre lo que hay ahora.</translation>
    </message>
    <message>
        <source>%1 is not among the tasks watched</source>
        <translation>%1 no está entre las tareas vigiladas</translation>
    </message>
    <message>
        <source>Choose from the tasks that are there now.</source>
        <translation>Elija entre las tareas que hay ahora.</translation>
    </message>
    <message>
        <source>the pipeline replaces every task, not only %1, and does not tell which there are</source>
        <translation>el pipeline reemplaza todas las tareas, no solo %1, y no dice cuáles hay</translation>
    </message>
    <message>
        <source>What is not watched is replaced unseen.</source>
        <translation>Lo que no se vigila se reemplaza sin verse.</translation>
    </message>
    <message>
        <source>the orchestrator knows no task of this service</source>
        <translation>el orquestador no conoce ninguna tarea de este servicio</translation>
    </message>
    <message>
        <source>Check its desired count at the orchestrator.</source>
        <translation>Compruebe su número deseado en el orquestador.</translation>
    </message>
    <message>
        <source>It does so in turns, as the service&apos;s update settings say.</source>
        <translation>Lo hace por turnos, según los ajustes de actualización del servicio.</translation>
    </message>
    <message>
        <source>no room for a further task; each stops before its replacement starts, none of them serves now</source>
        <translation>no hay sitio para otra tarea; cada una se detiene antes de que arranque su reemplazo, ninguna da servicio ahora</translation>
    </message>
    <message>
        <source>Replacements may have to wait for a place.</source>
        <translation>Los reemplazos quizá tengan que esperar a que haya sitio.</translation>
    </message>
    <message>
        <source>Free capacity or raise the limit, then try again.</source>
        <translation>Libere capacidad o suba el límite y vuelva a intentarlo.</translation>
    </message>
    <message>
        <source>no room for a further task, and stopping the last healthy one would leave none</source>
        <translation>no hay sitio para otra tarea, y al detener la última sana no quedaría ninguna</translation>
    </message>
    <message>
        <source>no room for a further task, and %1 healthy ones would run at CPU %2</source>
        <translation>no hay sitio para otra tarea, y %1 sanas funcionarían con CPU al %2</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones</source>
        <translation>no hay sitio para otra tarea; de una en una quedan %1 sanas</translation>
    </message>
    <message>
        <source>It will be slower than with room to spare.</source>
        <translation>Irá más lento que con sitio libre.</translation>
    </message>
    <message>
        <source>Let it start new ones first, in the service&apos;s update settings at the orchestrator.</source>
        <translation>Haga que primero arranquen las nuevas, en los ajustes de actualización del servicio en el orquestador.</translation>
    </message>
    <message>
        <source>the last healthy one stops before another serves</source>
        <translation>la última sana se detiene antes de que otra dé servicio</translation>
    </message>
    <message>
        <source>all %1 healthy ones stop at once</source>
        <translation>las %1 sanas se detienen a la vez</translation>
    </message>
    <message>
        <source>%1 may stop at once, and %2 healthy ones would run at CPU %3</source>
        <translation>%1 pueden detenerse a la vez, y %2 sanas funcionarían con CPU al %3</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones</source>
        <translation>%1 pueden detenerse a la vez, con lo que quedan %2 sanas</translation>
    </message>
    <message>
        <source>The others take their traffic meanwhile.</source>
        <translation>Las demás asumen su tráfico entretanto.</translation>
    </message>
    <message>
        <source>neither room nor how many stop at once is told</source>
        <translation>no se informa de si hay sitio ni de cuántas se detienen a la vez</translation>
    </message>
    <message>
        <source>Look at the pipeline how it replaces tasks: it may stop all before any starts.</source>
        <translation>Mire en el pipeline cómo reemplaza las tareas: puede detenerlas todas antes de arrancar ninguna.</translation>
    </message>
    <message>
        <source>may start %1 more; the provider does not report whether there is room</source>
        <translation>puede arrancar %1 más; el proveedor no informa de si hay sitio</translation>
    </message>
    <message>
        <source>Without room the deployment stalls; the running tasks go on.</source>
        <translation>Sin sitio, el despliegue se queda parado; las tareas en marcha siguen.</translation>
    </message>
    <message>
        <source>Remove what stands in the way at the orchestrator.</source>
        <translation>Elimine en el orquestador lo que lo impide.</translation>
    </message>
    <message>
        <source>the orchestrator cannot be read: %1</source>
        <translation>no se puede leer el orquestador: %1</translation>
    </message>
    <message>
        <source>Check its address, credential and that it is up.</source>
        <translation>Compruebe su dirección, su credencial y que esté activo.</translation>
    </message>
    <message>
        <source>whether the pipeline answers is not told: nothing is read of it</source>
        <translation>no se sabe si el pipeline responde: no se lee nada de él</translation>
    </message>
    <message>
        <source>See that it is up, or configure deploy.status.</source>
        <translation>Compruebe que esté activo o configure deploy.status.</translation>
    </message>
    <message>
        <source>no earlier good release of this service is known</source>
        <translation>no se conoce ninguna versión buena anterior de este servicio</translation>
    </message>
    <message>
        <source>Name a release, or deploy a repaired one.</source>
        <translation>Indique una versión o despliegue una corregida.</translation>
    </message>
    <message>
        <source>%1 is not among this service&apos;s releases</source>
        <translation>%1 no está entre las versiones de este servicio</translation>
    </message>
    <message>
        <source>Choose one of those the orchestrator still has.</source>
        <translation>Elija una de las que aún tiene el orquestador.</translation>
    </message>
    <message>
        <source>%1 is no longer available (image or definition gone)</source>
        <translation>%1 ya no está disponible (falta la imagen o la definición)</translation>
    </message>
    <message>
        <source>Choose another release, or build this one again.</source>
        <translation>Elija otra versión o vuelva a construir esta.</translation>
    </message>
    <message>
        <source>%1 is available, but not known to be good</source>
        <translation>%1 está disponible, pero no consta que sea buena</translation>
    </message>
    <message>
        <source>It may be no better than what runs now.</source>
        <translation>Puede no ser mejor que lo que se ejecuta ahora.</translation>
    </message>
    <message>
        <source>every task runs %1 already</source>
        <translation>todas las tareas ejecutan ya %1</translation>
    </message>
    <message>
        <source>Redeploy to restart tasks on the same release.</source>
        <translation>Haga un redespliegue para reiniciar las tareas con la misma versión.</translation>
    </message>
    <message>
        <source>what runs now is not told</source>
        <translation>no se informa de qué se ejecuta ahora</translation>
    </message>
    <message>
        <source>It may be %1 already.</source>
        <translation>Puede que ya sea %1.</translation>
    </message>
    <message>
        <source>%1 names no settings revision</source>
        <translation>%1 no indica ninguna revisión de ajustes</translation>
    </message>
    <message>
        <source>The runtime settings may stay as they are now.</source>
        <translation>Los ajustes de ejecución pueden quedar como están.</translation>
    </message>
    <message>
        <source>settings go back to %1; what is in them is not told</source>
        <translation>los ajustes vuelven a %1; no se informa de su contenido</translation>
    </message>
    <message>
        <source>Compare the settings at the orchestrator.</source>
        <translation>Compare los ajustes en el orquestador.</translation>
    </message>
    <message>
        <source>Make sure that the release works with these as they are now.</source>
        <translation>Compruebe que la versión pueda funcionar con esto tal como está.</translation>
    </message>
    <message>
        <source>the rollout is paused, so that nothing would be replaced: resume it first (kubectl rollout resume)</source>
        <translation>el despliegue está en pausa y no se reemplazaría nada: reanúdelo antes (kubectl rollout resume)</translation>
    </message>
    <message>
        <source>its update strategy is OnDelete: nothing would be replaced until somebody deletes each pod</source>
        <translation>su estrategia de actualización es OnDelete: no se reemplazaría nada hasta que alguien borre cada pod</translation>
    </message>
    <message>
        <source>its update has a partition: %1 of %2 tasks would not be replaced</source>
        <translation>su actualización tiene una partición: %1 de %2 tareas no se reemplazarían</translation>
    </message>
    <message>
        <source>Nothing has been sent yet; it can be undone.</source>
        <translation>Aún no se ha enviado nada; se puede deshacer.</translation>
    </message>
    <message>
        <source>Held by a failed check; nothing has been sent.</source>
        <translation>Retenido por una comprobación fallida; no se ha enviado nada.</translation>
    </message>
    <message>
        <source>Overridden; it can still be undone.</source>
        <translation>Comprobación pasada por alto; aún se puede deshacer.</translation>
    </message>
    <message>
        <source>Checking once more, immediately before it is sent.</source>
        <translation>Se comprueba otra vez justo antes de enviar.</translation>
    </message>
    <message>
        <source>Tasks and signals are healthy; watching that they stay so.</source>
        <translation>Las tareas y las señales están sanas; se vigila que sigan así.</translation>
    </message>
    <message>
        <source>Recovered and stayed so for %1; %2 after it was sent.</source>
        <translation>Recuperado y estable durante %1; %2 después del envío.</translation>
    </message>
    <message>
        <source>Waiting for recovery: %1.</source>
        <translation>Esperando la recuperación: %1.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before anything was sent.</source>
        <translation>Retirado por %1 antes de enviar nada.</translation>
    </message>
    <message>
        <source>the pipeline tells no tasks; watched: %1</source>
        <translation>el pipeline no informa de tareas; vigiladas: %1</translation>
    </message>
    <message>
        <source>no longer there: %1</source>
        <translation>ya no existe: %1</translation>
    </message>
    <message>
        <source>the orchestrator replaces all tasks (%1), not only %2</source>
        <translation>el orquestador reemplaza todas las tareas (%1), no solo %2</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>la reversión</translation>
    </message>
    <message>
        <source>redeploy</source>
        <translation>el redespliegue</translation>
    </message>
    <message>
        <source> to %1 runs already</source>
        <translation> a %1 ya está en curso</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>, por %1</translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation>, desde hace %1</translation>
    </message>
    <message>
        <source> to %1 came between</source>
        <translation> a %1 se interpuso</translation>
    </message>
    <message>
        <source>, %1 ago</source>
        <translation>, hace %1</translation>
    </message>
    <message>
        <source>whether %1 was changed since is not known</source>
        <translation>no se sabe si %1 cambió desde entonces</translation>
    </message>
    <message>
        <source>%1 was changed at %2 and stays as it is</source>
        <translation>%1 cambió a las %2 y queda como está</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>circuit breaker</translation>
    </message>
    <message>
        <source> (goes back by itself)</source>
        <translation> (revierte automáticamente)</translation>
    </message>
    <message>
        <source>alarms %1</source>
        <translation>alarmas %1</translation>
    </message>
    <message>
        <source>%1 (may put its own version back)</source>
        <translation>%1 (puede volver a poner su propia versión)</translation>
    </message>
    <message>
        <source>%1 (goes back by itself)</source>
        <translation>%1 (revierte automáticamente)</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile, and put back after</source>
        <translation>el mínimo de %1 se sube de %2 a %3 mientras tanto y se restablece después</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 instead of %3 until this is over</source>
        <translation>el mínimo de %1 es %2 en vez de %3 hasta que esto termine</translation>
    </message>
    <message>
        <source>its capacity is not pinned: %1</source>
        <translation>su capacidad no queda fijada: %1</translation>
    </message>
    <message>
        <source>nothing to pin: %1</source>
        <translation>nada que fijar: %1</translation>
    </message>
    <message>
        <source>%1 may put its own minimum back.</source>
        <translation>%1 puede volver a poner su propio mínimo.</translation>
    </message>
    <message>
        <source>The action goes on without it: keep an eye on %1.</source>
        <translation>Se continúa sin ello: vigile %1.</translation>
    </message>
    <message>
        <source>%1 may shrink it to %2 meanwhile: %3</source>
        <translation>%1 puede reducirlo a %2 mientras tanto: %3</translation>
    </message>
    <message>
        <source>%1 leaves it at %2 or more</source>
        <translation>%1 lo deja en %2 como mínimo</translation>
    </message>
    <message>
        <source>Keep it at %1 by hand if tasks are taken away.</source>
        <translation>Manténgalo a mano en %1 si se quitan tareas.</translation>
    </message>
    <message>
        <source>deploy</source>
        <translation>el despliegue</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: the record of it could not be saved (%2).</source>
        <translation>No se envió nada a %1: no se pudo guardar su registro (%2).</translation>
    </message>
    <message>
        <source>Nothing was sent: the record of it could not be saved (%1).</source>
        <translation>No se envió nada: no se pudo guardar su registro (%1).</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>No se envió nada. %1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>No enviado. %1</translation>
    </message>
    <message>
        <source>%1 has not been read since its deployment</source>
        <translation>%1 no se ha leído desde su despliegue</translation>
    </message>
    <message>
        <source>%1 has not been read for %2</source>
        <translation>%1 no se lee desde hace %2</translation>
    </message>
    <message>
        <source>%1 has not been read at the orchestrator since</source>
        <translation>%1 no se ha leído en el orquestador desde entonces</translation>
    </message>
    <message>
        <source>the deployment of %1 does not show among those that ended yet</source>
        <translation>el despliegue de %1 aún no aparece entre los terminados</translation>
    </message>
    <message>
        <source>%1 was moved on to %2 by somebody else</source>
        <translation>otra persona cambió %1 a %2</translation>
    </message>
    <message>
        <source>%1 has no live figures</source>
        <translation>%1 no tiene datos en vivo</translation>
    </message>
    <message>
        <source>%1 still runs %2</source>
        <translation>%1 sigue con %2</translation>
    </message>
    <message>
        <source>tasks and signals are healthy</source>
        <translation>las tareas y las señales están sanas</translation>
    </message>
    <message>
        <source>which release they run is not told</source>
        <translation>no se informa de qué versión ejecutan</translation>
    </message>
    <message>
        <source>reading how deployment %1 goes</source>
        <translation>leyendo cómo va el despliegue %1</translation>
    </message>
    <message>
        <source>checking once more, immediately before it is sent</source>
        <translation>comprobando otra vez justo antes de enviar</translation>
    </message>
    <message>
        <source>runs %1 already and is left as it is</source>
        <translation>ya ejecuta %1 y queda como está</translation>
    </message>
    <message>
        <source>sent; waiting for the orchestrator&apos;s answer</source>
        <translation>enviado; esperando la respuesta del orquestador</translation>
    </message>
    <message>
        <source>refused; reading who else is at it</source>
        <translation>rechazado; averiguando quién más está desplegando</translation>
    </message>
    <message>
        <source>the orchestrator refused, nothing was done. %1</source>
        <translation>el orquestador lo rechazó, no se hizo nada. %1</translation>
    </message>
    <message>
        <source>the write&apos;s answer is missing (%1); reading whether it took effect</source>
        <translation>falta la respuesta a la escritura (%1); comprobando si tuvo efecto</translation>
    </message>
    <message>
        <source>Whether %1 was changed is not known: the write was sent once, its answer is missing (%2), and %3. Check at the orchestrator which release and deployment it has before you try again.</source>
        <translation>No se sabe si %1 cambió: se escribió una vez, falta la respuesta (%2) y %3. Compruebe en el orquestador qué versión y despliegue tiene antes de reintentarlo.</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>no se puede leer (%1)</translation>
    </message>
    <message>
        <source>it shows no deployment of ours and still generation %1</source>
        <translation>no muestra ningún despliegue nuestro y sigue en la generación %1</translation>
    </message>
    <message>
        <source>it shows no deployment of ours, but moved to generation %1</source>
        <translation>no muestra ningún despliegue nuestro, pero pasó a la generación %1</translation>
    </message>
    <message>
        <source>Watchbridge had ended before it came</source>
        <translation>Watchbridge terminó antes de que llegara</translation>
    </message>
    <message>
        <source>the answer is about deployment %1</source>
        <translation>la respuesta trata del despliegue %1</translation>
    </message>
    <message>
        <source>deployment %1 cannot be read: %2</source>
        <translation>no se puede leer el despliegue %1: %2</translation>
    </message>
    <message>
        <source>deployment %1 accepted</source>
        <translation>despliegue %1 aceptado</translation>
    </message>
    <message>
        <source>deployed; waiting for tasks and signals to recover</source>
        <translation>desplegado; esperando que tareas y señales se recuperen</translation>
    </message>
    <message>
        <source>aborted by %1</source>
        <translation>cancelado por %1</translation>
    </message>
    <message>
        <source>watching its recovery was %1; what was deployed stays.</source>
        <translation>el seguimiento de la recuperación fue %1; lo desplegado se queda.</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>no enviado: %1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>not aborted: this environment is read-only</source>
        <translation>no cancelado: este entorno es de solo lectura</translation>
    </message>
    <message>
        <source>the abort was not sent: its record could not be saved (%1)</source>
        <translation>la cancelación no se envió: no se pudo guardar su registro (%1)</translation>
    </message>
    <message>
        <source>the abort was not confirmed: %1</source>
        <translation>la cancelación no se confirmó: %1</translation>
    </message>
    <message>
        <source>%1 has not recovered after %2: %3.</source>
        <translation>%1 no se ha recuperado tras %2: %3.</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: it cannot be read (%3). Check at the orchestrator before you try again.</source>
        <translation>No se sabe cómo acabó el despliegue %1 de %2: no se puede leer (%3). Compruebe en el orquestador antes de reintentarlo.</translation>
    </message>
    <message>
        <source>the deployment is not over after %1: %2.</source>
        <translation>el despliegue no ha acabado tras %1: %2.</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way.</source>
        <translation>Watchbridge terminó mientras esto estaba en curso.</translation>
    </message>
    <message>
        <source>%1 has its deployment.</source>
        <translation>%1 tiene su despliegue.</translation>
    </message>
    <message>
        <source>%1 is still under way.</source>
        <translation>%1 sigue en curso.</translation>
    </message>
    <message>
        <source>%1 was not sent.</source>
        <translation>%1 no se envió.</translation>
    </message>
    <message>
        <source>no answer within %1</source>
        <translation>sin respuesta en %1</translation>
    </message>
    <message>
        <source>deployed, but its recovery is no longer watched</source>
        <translation>desplegado, pero ya no se vigila su recuperación</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done</source>
        <translation>%1 de %2 tareas listas</translation>
    </message>
    <message>
        <source>its tasks are not told</source>
        <translation>no se informa de sus tareas</translation>
    </message>
    <message>
        <source>the orchestrator deploys %1 instead of %2</source>
        <translation>el orquestador despliega %1 en vez de %2</translation>
    </message>
    <message>
        <source>somebody else aborted the deployment</source>
        <translation>otra persona canceló el despliegue</translation>
    </message>
    <message>
        <source>the deployment failed. %1</source>
        <translation>el despliegue falló. %1</translation>
    </message>
    <message>
        <source>%1 is worse than %2: %3.</source>
        <translation>%1 es peor que %2: %3.</translation>
    </message>
    <message>
        <source>p95 %1 against %2 (%3×)</source>
        <translation>p95 %1 frente a %2 (%3×)</translation>
    </message>
    <message>
        <source>%1 errors against %2</source>
        <translation>%1 de errores frente a %2</translation>
    </message>
    <message>
        <source>memory %1 of limit against %2</source>
        <translation>memoria al %1 del límite frente a %2</translation>
    </message>
    <message>
        <source>Roll back %1 to %2</source>
        <translation>Revertir %1 a %2</translation>
    </message>
    <message>
        <source>, and %1 with it</source>
        <translation>, junto con %1</translation>
    </message>
    <message>
        <source>Redeploy all tasks of %1</source>
        <translation>Redesplegar todas las tareas de %1</translation>
    </message>
    <message>
        <source>Redeploy %1 tasks of %2</source>
        <translation>Redesplegar %1 tareas de %2</translation>
    </message>
    <message>
        <source>Redeploy %1</source>
        <translation>Redesplegar %1</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 está degradado</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>: %1</translation>
    </message>
    <message>
        <source>%1 is unhealthy</source>
        <translation>%1 tiene fallos</translation>
    </message>
    <message>
        <source>%1 is unknown</source>
        <translation>%1 está en estado desconocido</translation>
    </message>
    <message>
        <source>, and %1 more</source>
        <translation>, y %1 más</translation>
    </message>
    <message>
        <source>keeping its autoscaler from taking tasks away meanwhile</source>
        <translation>impidiendo entretanto que su autoescalador quite tareas</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: %3. Check at the orchestrator before you try again.</source>
        <translation>No se sabe cómo acabó el despliegue %1 de %2: %3. Compruebe en el orquestador antes de reintentarlo.</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before the service was touched.</source>
        <translation>Retirado por %1 antes de tocar el servicio.</translation>
    </message>
    <message>
        <source>the answer is larger than %1</source>
        <translation>la respuesta supera %1</translation>
    </message>
    <message>
        <source>it redirects (HTTP %1), which is not followed: a credential goes to the configured address only</source>
        <translation>redirige (HTTP %1) y eso no se sigue: las credenciales solo van a la dirección configurada</translation>
    </message>
    <message>
        <source>nothing was sent, for %1 could not be read before: %2</source>
        <translation>no se envió nada, porque antes no se pudo leer %1: %2</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>conexión cerrada</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>la conexión no se estableció a tiempo</translation>
    </message>
    <message>
        <source>Host %1 not found</source>
        <translation>no se encuentra el host %1</translation>
    </message>
    <message>
        <source>Where it stays so once this is sent, delete that pod: kubectl delete pod %1</source>
        <translation>Si sigue así una vez enviado esto, borre ese pod: kubectl delete pod %1</translation>
    </message>
    <message>
        <source>%1 is not ready (%2), and a StatefulSet replaces no pod while one is not</source>
        <translation>%1 no está listo (%2), y un StatefulSet no reemplaza ningún pod mientras uno no lo esté</translation>
    </message>
    <message>
        <source>it is another service by now: %1, not %2</source>
        <translation>ahora es otro servicio: %1, no %2</translation>
    </message>
    <message>
        <source>Look at whose account and cluster it is and decide anew.</source>
        <translation>Mire de quién son la cuenta y el clúster y decida de nuevo.</translation>
    </message>
    <message>
        <source>it went to %1, while %2 is read now</source>
        <translation>se envió a %1, pero ahora se lee %2</translation>
    </message>
    <message>
        <source>Almost no request fails any more</source>
        <translation>Ya casi no falla ninguna petición</translation>
    </message>
    <message>
        <source>Only one sample so far; errors and latency take two.</source>
        <translation>Solo una muestra hasta ahora; errores y latencia necesitan dos.</translation>
    </message>
    <message>
        <source>%1: only one sample so far; errors and latency take two.</source>
        <translation>%1: solo una muestra hasta ahora; errores y latencia necesitan dos.</translation>
    </message>
    <message>
        <source>Stopping it goes back to %1 alone: name that, or wait for it or abort it (%2) first.</source>
        <translation>Detenerlo solo lleva de vuelta a %1: indique esa versión, espere a que acabe o cancélelo antes (%2).</translation>
    </message>
    <message>
        <source>deployment %1, which was to be stopped, is over</source>
        <translation>el despliegue %1, que se iba a detener, ya ha terminado</translation>
    </message>
    <message>
        <source>Tell whoever began it: a pipeline may send it again.</source>
        <translation>Avise a quien lo inició: un pipeline puede volver a enviarlo.</translation>
    </message>
    <message>
        <source> to %1 (%2)</source>
        <translation> a %1 (%2)</translation>
    </message>
    <message>
        <source>: stopped by going back to %1</source>
        <translation>: se detiene al volver a %1</translation>
    </message>
    <message>
        <source>%1 tracks settings %2 (%3)</source>
        <translation>%1 depende de los ajustes %2 (%3)</translation>
    </message>
    <message>
        <source>%1 tracks code %2 (%3)</source>
        <translation>%1 depende del código %2 (%3)</translation>
    </message>
    <message>
        <source>No data for %1: nothing was heard of it.</source>
        <translation>Sin datos desde hace %1, no se sabe nada.</translation>
    </message>
    <message>
        <source>No data for %1: %2</source>
        <translation>Sin datos desde hace %1: %2</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens there.</source>
        <translation>Conexión rechazada: allí no hay nada a la escucha.</translation>
    </message>
    <message>
        <source>The host name is not known.</source>
        <translation>No se conoce el nombre del host.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete: %1 of %2 bytes.</source>
        <translation>La conexión se cerró antes de que la respuesta estuviera completa: %1 de %2 bytes.</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete.</source>
        <translation>La conexión se cerró antes de que la respuesta estuviera completa.</translation>
    </message>
    <message>
        <source>The connection failed: %1</source>
        <translation>Falló la conexión: %1</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>Falló la negociación TLS: %1.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1</source>
        <translation>Falló la negociación TLS: %1</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>la conexión se cerró</translation>
    </message>
    <message>
        <source>No file descriptor is left for a connection; raise the limit of open files (ulimit -n).</source>
        <translation>No queda ningún descriptor de archivo para una conexión; suba el límite de archivos abiertos (ulimit -n).</translation>
    </message>
    <message>
        <source>No memory for TLS.</source>
        <translation>No hay memoria para TLS.</translation>
    </message>
    <message>
        <source>No certificate can be good for that host name.</source>
        <translation>Ningún certificado puede valer para ese nombre de host.</translation>
    </message>
    <message>
        <source>No complete answer within %1.</source>
        <translation>Sin respuesta completa en %1.</translation>
    </message>
    <message>
        <source>The bearer token has characters that tokens have not; is it the right secret?</source>
        <translation>El token bearer tiene caracteres que los tokens no tienen; ¿es el secreto correcto?</translation>
    </message>
    <message>
        <source>Answered 204: there is no content.</source>
        <translation>Respondió 204: no hay contenido.</translation>
    </message>
    <message>
        <source>Answered 401: it wants a bearer token and none is set.</source>
        <translation>Respondió 401: pide un token bearer y no hay ninguno configurado.</translation>
    </message>
    <message>
        <source>Answered 401: the bearer token was refused.</source>
        <translation>Respondió 401: el token bearer fue rechazado.</translation>
    </message>
    <message>
        <source>Answered 403: not allowed.</source>
        <translation>Respondió 403: no permitido.</translation>
    </message>
    <message>
        <source>Answered 404: wrong path?</source>
        <translation>Respondió 404: ¿ruta equivocada?</translation>
    </message>
    <message>
        <source>Answered 200 with an empty body.</source>
        <translation>Respondió 200 con un cuerpo vacío.</translation>
    </message>
    <message>
        <source>Answered in an encoding that was not asked for.</source>
        <translation>Respondió en una codificación que no se había pedido.</translation>
    </message>
    <message>
        <source>Answered something that is not HTTP: %1.</source>
        <translation>Respondió algo que no es HTTP: %1.</translation>
    </message>
    <message>
        <source>Answered %1, which are no metrics.</source>
        <translation>Respondió %1, que no son métricas.</translation>
    </message>
    <message>
        <source>Answered %1.</source>
        <translation>Respondió %1.</translation>
    </message>
    <message>
        <source>Redirected to no valid address.</source>
        <translation>Redirigido a una dirección no válida.</translation>
    </message>
    <message>
        <source>Redirected to something that is not HTTP.</source>
        <translation>Redirigido a algo que no es HTTP.</translation>
    </message>
    <message>
        <source>Redirected to another origin (%1); the bearer token is not sent there.</source>
        <translation>Redirigido a otro origen (%1); el token bearer no se envía allí.</translation>
    </message>
    <message>
        <source>More than %1 redirects.</source>
        <translation>Más de %1 redirecciones.</translation>
    </message>
    <message>
        <source>it does not begin with a status line</source>
        <translation>no empieza con una línea de estado</translation>
    </message>
    <message>
        <source>its status line is malformed</source>
        <translation>su línea de estado está mal formada</translation>
    </message>
    <message>
        <source>a header is folded</source>
        <translation>una cabecera está partida</translation>
    </message>
    <message>
        <source>a header has no colon</source>
        <translation>una cabecera no tiene dos puntos</translation>
    </message>
    <message>
        <source>a header&apos;s name is malformed</source>
        <translation>el nombre de una cabecera está mal formado</translation>
    </message>
    <message>
        <source>a header&apos;s value has a control character</source>
        <translation>el valor de una cabecera tiene un carácter de control</translation>
    </message>
    <message>
        <source>its transfer coding is not known</source>
        <translation>su codificación de transferencia no se conoce</translation>
    </message>
    <message>
        <source>its length is malformed</source>
        <translation>su longitud está mal formada</translation>
    </message>
    <message>
        <source>it has two lengths</source>
        <translation>tiene dos longitudes</translation>
    </message>
    <message>
        <source>it has both a length and chunks</source>
        <translation>tiene a la vez una longitud y fragmentos</translation>
    </message>
    <message>
        <source>The chunks of the body are broken: %1.</source>
        <translation>Los fragmentos del cuerpo están dañados: %1.</translation>
    </message>
    <message>
        <source>a line has no end</source>
        <translation>una línea no termina</translation>
    </message>
    <message>
        <source>a line does not end with CR LF</source>
        <translation>una línea no acaba en CR LF</translation>
    </message>
    <message>
        <source>one is longer than its size</source>
        <translation>uno es más largo que su tamaño</translation>
    </message>
    <message>
        <source>a size is no hexadecimal number</source>
        <translation>un tamaño no es un número hexadecimal</translation>
    </message>
    <message>
        <source>The body is larger than the limit of %1 bytes.</source>
        <translation>El cuerpo supera el límite de %1 bytes.</translation>
    </message>
    <message>
        <source>The headers are larger than the limit of %1 bytes.</source>
        <translation>Las cabeceras superan el límite de %1 bytes.</translation>
    </message>
    <message>
        <source>The unpacked body is larger than the limit of %1 bytes.</source>
        <translation>El cuerpo descomprimido supera el límite de %1 bytes.</translation>
    </message>
    <message>
        <source>No memory to unpack gzip.</source>
        <translation>No hay memoria para descomprimir gzip.</translation>
    </message>
    <message>
        <source>Bytes follow the gzip body.</source>
        <translation>Hay bytes de más después del cuerpo gzip.</translation>
    </message>
    <message>
        <source>The gzip body is damaged.</source>
        <translation>El cuerpo gzip está dañado.</translation>
    </message>
    <message>
        <source>The gzip body was cut short.</source>
        <translation>El cuerpo gzip está cortado.</translation>
    </message>
    <message>
        <source>The body was cut short: its last line is not complete.</source>
        <translation>El cuerpo está cortado: su última línea no está completa.</translation>
    </message>
    <message>
        <source>The body was cut short: %1 of %2 bytes.</source>
        <translation>El cuerpo está cortado: %1 de %2 bytes.</translation>
    </message>
    <message>
        <source>The body is protobuf and came without a length and not in chunks: whether it is whole cannot be told.</source>
        <translation>El cuerpo es protobuf y llegó sin longitud y sin fragmentos: no se puede saber si está entero.</translation>
    </message>
    <message>
        <source>The body is malformed at line %1, column %2: “%3”</source>
        <translation>El cuerpo está mal formado en la línea %1, columna %2: «%3»</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at line %3, column %4: “%5”</source>
        <translation>%1 se aparta de su formato en %2 lugares, el primero en la línea %3, columna %4: «%5»</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at message %3: “%4”</source>
        <translation>%1 se aparta de su formato en %2 lugares, el primero en el mensaje %3: «%4»</translation>
    </message>
    <message>
        <source>The body is malformed at message %1: “%2”</source>
        <translation>El cuerpo está mal formado en el mensaje %1: «%2»</translation>
    </message>
    <message>
        <source>Each group needs a list &quot;targets&quot;.</source>
        <translation>Cada grupo necesita una lista «targets».</translation>
    </message>
    <message>
        <source>A target must be a text.</source>
        <translation>Un target debe ser un texto.</translation>
    </message>
    <message>
        <source>A label&apos;s value must be a text.</source>
        <translation>El valor de una etiqueta debe ser un texto.</translation>
    </message>
    <message>
        <source>&quot;labels&quot; must be a mapping.</source>
        <translation>«labels» debe constar de claves con valores.</translation>
    </message>
    <message>
        <source>Expected a list of target groups.</source>
        <translation>Se espera una lista de grupos de targets.</translation>
    </message>
    <message>
        <source>Malformed JSON at byte %1: %2.</source>
        <translation>JSON mal formado en el byte %1: %2.</translation>
    </message>
    <message>
        <source>Malformed YAML: %1.</source>
        <translation>YAML mal formado: %1.</translation>
    </message>
    <message>
        <source>The target list is larger than 4 MiB.</source>
        <translation>La lista de targets ocupa más de 4&#xa0;MiB.</translation>
    </message>
    <message>
        <source>More than %1 targets, %2 labels a group, or %3 characters a label.</source>
        <translation>Más de %1 targets, %2 etiquetas por grupo o %3 caracteres por etiqueta.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a metrics endpoint.</source>
        <translation>«%1» no es la dirección de un endpoint de métricas.</translation>
    </message>
    <message>
        <source>where its metrics are is not told</source>
        <translation>no se informa de dónde están sus métricas</translation>
    </message>
    <message>
        <source>%1 cannot be scraped: %2</source>
        <translation>no se puede hacer scrape de %1: %2</translation>
    </message>
    <message>
        <source>The targets of %1 can be read again.</source>
        <translation>Los targets de %1 se pueden leer de nuevo.</translation>
    </message>
    <message>
        <source>The targets of %1 could not be read: %2</source>
        <translation>No se pudieron leer los targets de %1: %2</translation>
    </message>
    <message>
        <source>%1 targets are left out: no more than %2 are watched.</source>
        <translation>%1 targets quedan fuera: no se vigilan más de %2.</translation>
    </message>
    <message>
        <source>“%1” is neither an address such as http://host:9100 nor the path of a file.</source>
        <translation>«%1» no es una dirección como http://host:9100 ni la ruta de un archivo.</translation>
    </message>
    <message>
        <source>The address seems to hold a secret. Leave it out, and name in the configuration where it is: auth: {bearer: &quot;env:NAME&quot;}.</source>
        <translation>La dirección parece contener un secreto. Quítelo e indique en la configuración dónde está: auth: {bearer: &quot;env:NOMBRE&quot;}.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>no se pudo leer %1: %2</translation>
    </message>
    <message>
        <source>%1 is no page of metrics: %2</source>
        <translation>%1 no es una página de métricas: %2</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>la lista está vacía</translation>
    </message>
    <message>
        <source>There are more than %1 jobs; the others are left out.</source>
        <translation>Hay más de %1 jobs; los demás quedan fuera.</translation>
    </message>
    <message>
        <source>the secret&apos;s file cannot be read: %1</source>
        <translation>no se puede leer el archivo del secreto: %1</translation>
    </message>
    <message>
        <source>the secret&apos;s file is empty</source>
        <translation>el archivo del secreto está vacío</translation>
    </message>
    <message>
        <source>the environment variable %1, which should hold a secret, is not set</source>
        <translation>la variable de entorno %1, que debería contener un secreto, no está definida</translation>
    </message>
    <message>
        <source>the keychain has no &quot;%1&quot; for watchbridge: %2</source>
        <translation>el llavero no tiene «%1» para watchbridge: %2</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>another program holds the database locked</source>
        <translation>otro programa mantiene bloqueada la base de datos</translation>
    </message>
    <message>
        <source>the database is read-only; make its file and folder writable</source>
        <translation>la base de datos es de solo lectura; permita escribir en su archivo y su carpeta</translation>
    </message>
    <message>
        <source>reading or writing the disk failed</source>
        <translation>falló la lectura o la escritura del disco</translation>
    </message>
    <message>
        <source>the disk is full; free some space</source>
        <translation>el disco está lleno; libere espacio</translation>
    </message>
    <message>
        <source>the database cannot be opened; its folder must exist and be readable and writable</source>
        <translation>no se puede abrir la base de datos; su carpeta debe existir y permitir leer y escribir</translation>
    </message>
    <message>
        <source>the folder for the database cannot be made</source>
        <translation>no se puede crear la carpeta de la base de datos</translation>
    </message>
    <message>
        <source>is a folder, not a database</source>
        <translation>es una carpeta, no una base de datos</translation>
    </message>
    <message>
        <source>the database cannot be made: %1</source>
        <translation>no se puede crear la base de datos: %1</translation>
    </message>
    <message>
        <source>the database is damaged and cannot be moved aside</source>
        <translation>la base de datos está dañada y no se puede apartar</translation>
    </message>
    <message>
        <source>the database is damaged: %1</source>
        <translation>la base de datos está dañada: %1</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>la base de datos está dañada</translation>
    </message>
    <message>
        <source>there is no database here</source>
        <translation>aquí no hay ninguna base de datos</translation>
    </message>
    <message>
        <source>is a database of another program; name another file</source>
        <translation>es la base de datos de otro programa; indique otro archivo</translation>
    </message>
    <message>
        <source>another program has taken the database&apos;s log away, and nothing more is saved: end this program, and start it again</source>
        <translation>otro programa ha quitado el log de la base de datos y ya no se guarda nada: cierre este programa y ábralo de nuevo</translation>
    </message>
    <message>
        <source>was written by a newer Watchbridge (schema %1, this program knows %2); update this program or name another file</source>
        <translation>fue escrita por un Watchbridge más nuevo (esquema %1, este programa conoce %2); actualice este programa o indique otro archivo</translation>
    </message>
    <message>
        <source>the database is not open</source>
        <translation>la base de datos no está abierta</translation>
    </message>
    <message>
        <source>%1: the timeline cannot be read</source>
        <translation>%1: no se puede leer la cronología</translation>
    </message>
    <message>
        <source>%1: was damaged and is kept as %2; a new database was begun</source>
        <translation>%1: estaba dañada y se conserva como %2; se ha empezado una base de datos nueva</translation>
    </message>
    <message>
        <source>the timeline is not saved: %1</source>
        <translation>la cronología no se guarda: %1</translation>
    </message>
    <message>
        <source>signals are not recorded: %1</source>
        <translation>las señales no se registran: %1</translation>
    </message>
    <message>
        <source>Whether an earlier action is still under way is not known: the record was not read: %1</source>
        <translation>No se sabe si una acción anterior sigue en curso: no se leyó el registro: %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was under way when a program ended; what became of it is not found out here: %2</source>
        <translation>«%1» estaba en curso cuando terminó un programa; aquí no se averigua qué fue de ello: %2</translation>
    </message>
    <message>
        <source>Samples are not kept on disk: %1 The watch goes on, and this is tried again.</source>
        <translation>Las muestras no se guardan en el disco: %1 La vigilancia continúa y esto se vuelve a intentar.</translation>
    </message>
    <message>
        <source>Samples wait to be written to a segment: %1</source>
        <translation>Hay muestras que esperan a escribirse en un segmento: %1</translation>
    </message>
    <message>
        <source>The directory cannot be made.</source>
        <translation>No se puede crear la carpeta.</translation>
    </message>
    <message>
        <source>The directory cannot be written: %1.</source>
        <translation>No se puede escribir en la carpeta: %1.</translation>
    </message>
    <message>
        <source>Another watchbridge keeps its samples here.</source>
        <translation>Otro Watchbridge guarda aquí sus muestras.</translation>
    </message>
    <message>
        <source>The file cannot be made: %1.</source>
        <translation>No se puede crear el archivo: %1.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>No se puede abrir el archivo: %1.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>No se puede leer el archivo: %1.</translation>
    </message>
    <message>
        <source>The file cannot be saved: %1.</source>
        <translation>No se puede guardar el archivo: %1.</translation>
    </message>
    <message>
        <source>The file is shorter than it says.</source>
        <translation>El archivo es más corto de lo que dice.</translation>
    </message>
    <message>
        <source>The journal is damaged; what stands before the damage was read.</source>
        <translation>El diario está dañado; se leyó lo que hay antes del daño.</translation>
    </message>
    <message>
        <source>The last record was not finished; its %1 bytes are left out.</source>
        <translation>El último registro no estaba terminado; sus %1 bytes se omiten.</translation>
    </message>
    <message>
        <source>It was set aside as %1.</source>
        <translation>Se apartó como %1.</translation>
    </message>
    <message>
        <source>It could not be set aside.</source>
        <translation>No se pudo apartar.</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>no queda espacio en el dispositivo</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>sistema de archivos de solo lectura</translation>
    </message>
    <message>
        <source>The record of actions was begun anew: the one before was damaged and is kept as %1. Whether an action was under way or capacity pinned is not known here; look at the orchestrators.</source>
        <translation>El registro de acciones se ha empezado de nuevo: el anterior estaba dañado y se conserva como %1. Aquí no se sabe si había una acción en curso o capacidad fijada; compruébelo en los orquestadores.</translation>
    </message>
    <message>
        <source>The list of %1 gives targets to %2, which does not name that list; they are left out.</source>
        <translation>La lista de %1 asigna targets a %2, que no nombra esa lista; quedan fuera.</translation>
    </message>
    <message>
        <source>%1 of the %2 tasks last wanted are missing; what is wanted now is not known.</source>
        <translation>Tareas que faltan de las últimas deseadas: %1 de %2; no se sabe cuántas se desean ahora.</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones, whose CPU is not known</source>
        <translation>no hay sitio para otra tarea; de una en una quedan %1 sanas, cuya CPU no se conoce</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones, whose CPU is not known</source>
        <translation>%1 pueden detenerse a la vez, con lo que quedan %2 sanas, cuya CPU no se conoce</translation>
    </message>
    <message>
        <source>Look yourself whether the others can take their traffic meanwhile.</source>
        <translation>Compruebe usted mismo si las demás pueden asumir su tráfico entretanto.</translation>
    </message>
    <message>
        <source>the keychain has not answered for &quot;%1&quot; yet; it may be locked</source>
        <translation>el llavero aún no ha respondido por «%1»; quizá esté bloqueado</translation>
    </message>
    <message>
        <source>The keychain has not answered, it may be locked: what needs %1 of it is unknown until then.</source>
        <translation>El llavero no ha respondido, quizá esté bloqueado: lo que necesita %1 de él no se conoce hasta entonces.</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way. Nothing was sent.</source>
        <translation>Watchbridge terminó mientras esto estaba en curso. No se envió nada.</translation>
    </message>
    <message>
        <source>%1 (This outcome could not be recorded: %2)</source>
        <translation>%1 (Este resultado no se pudo registrar: %2)</translation>
    </message>
    <message>
        <source>%1, but the deployment had completed by then</source>
        <translation>%1, pero el despliegue ya se había completado</translation>
    </message>
    <message>
        <source>“%1” is under way already: %2.</source>
        <translation>«%1» ya está en curso: %2.</translation>
    </message>
    <message>
        <source>undo it or wait until it is over</source>
        <translation>deshágala o espere a que termine</translation>
    </message>
    <message>
        <source>abort it, or stop waiting for it, or wait until it is over, %1 after it began at the latest</source>
        <translation>cancélela, deje de esperarla o espere a que termine, como muy tarde %1 después de empezar</translation>
    </message>
    <message>
        <source>No failed check holds this action.</source>
        <translation>Ninguna comprobación fallida detiene esta acción.</translation>
    </message>
    <message>
        <source>There is no such action any more.</source>
        <translation>Esa acción ya no existe.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no deploy provider in watchbridge.yaml, so nothing can be done to it from here.</source>
        <translation>«%1» no tiene proveedor de despliegue en watchbridge.yaml, así que no se puede actuar sobre él desde aquí.</translation>
    </message>
    <message>
        <source>This environment is read-only; set &quot;actions: enabled&quot; for it in watchbridge.yaml to act.</source>
        <translation>Este entorno es de solo lectura; para actuar, ponga «actions: enabled» para él en watchbridge.yaml.</translation>
    </message>
    <message>
        <source>Only a redeploy or a rollback can be armed.</source>
        <translation>Solo se puede preparar un redespliegue o una reversión.</translation>
    </message>
    <message>
        <source>A rollback of %1 needs the release to go back to: none is known to be good, so name one.</source>
        <translation>Revertir %1 requiere la versión de destino: no se conoce ninguna buena, así que indique una.</translation>
    </message>
    <message>
        <source>One action takes at most %1 services and %2 tasks.</source>
        <translation>Una acción abarca como máximo %1 servicios y %2 tareas.</translation>
    </message>
    <message>
        <source>A reason to go on against a failed check has %1 to %2 characters.</source>
        <translation>El motivo para seguir pese a una comprobación fallida tiene de %1 a %2 caracteres.</translation>
    </message>
    <message>
        <source>Begin with &quot;%1&quot;, then say why.</source>
        <translation>Empiece por «%1» y luego diga por qué.</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile</source>
        <translation>el mínimo de %1 se sube de %2 a %3 mientras tanto</translation>
    </message>
    <message>
        <source>, as an earlier action has pinned it</source>
        <translation>, como lo fijó una acción anterior</translation>
    </message>
    <message>
        <source>, and %1 run</source>
        <translation>, y se ejecutan %1</translation>
    </message>
    <message>
        <source>the minimum of %1 stays %2 meanwhile, which is pinned already; it was %3</source>
        <translation>el mínimo de %1 sigue en %2 mientras tanto y ya está fijado; era %3</translation>
    </message>
    <message>
        <source>The capacity of %1 is pinned: the minimum of %2 is %3 instead of %4 until this is over.</source>
        <translation>La capacidad de %1 queda fijada: el mínimo de %2 es %3 en vez de %4 hasta que esto termine.</translation>
    </message>
    <message>
        <source>nothing to pin: it has no autoscaler by now</source>
        <translation>nada que fijar: ya no tiene autoescalador</translation>
    </message>
    <message>
        <source>The capacity of %1 is not pinned: %2</source>
        <translation>La capacidad de %1 no queda fijada: %2</translation>
    </message>
    <message>
        <source>it is no longer wanted</source>
        <translation>ya no hace falta</translation>
    </message>
    <message>
        <source>the record of it could not be saved (%1)</source>
        <translation>no se pudo guardar su registro (%1)</translation>
    </message>
    <message>
        <source>the record of it could not be saved: %1</source>
        <translation>no se pudo guardar su registro: %1</translation>
    </message>
    <message>
        <source>what others have pinned is not known (%1)</source>
        <translation>no se sabe qué han fijado otros (%1)</translation>
    </message>
    <message>
        <source>what others have pinned is not known: %1</source>
        <translation>no se sabe qué han fijado otros: %1</translation>
    </message>
    <message>
        <source>what an earlier action pinned is being put back just now</source>
        <translation>lo que fijó una acción anterior se está restableciendo ahora mismo</translation>
    </message>
    <message>
        <source>another action is putting the minimum back just now</source>
        <translation>otra acción está restableciendo el mínimo ahora mismo</translation>
    </message>
    <message>
        <source>another action is changing the minimum just now</source>
        <translation>otra acción está cambiando el mínimo ahora mismo</translation>
    </message>
    <message>
        <source>its minimum was changed at this moment</source>
        <translation>su mínimo se cambió en ese momento</translation>
    </message>
    <message>
        <source>its autoscaler cannot be read: %1</source>
        <translation>no se puede leer su autoescalador: %1</translation>
    </message>
    <message>
        <source>it was refused, nothing was done: %1</source>
        <translation>se rechazó, no se hizo nada: %1</translation>
    </message>
    <message>
        <source>nothing was sent: %1</source>
        <translation>no se envió nada: %1</translation>
    </message>
    <message>
        <source>Whether the capacity of %1 is pinned is not known (%2); that is found out when this is over.</source>
        <translation>No se sabe si la capacidad de %1 está fijada (%2); se averiguará cuando esto termine.</translation>
    </message>
    <message>
        <source>whether it is, is not known (%1)</source>
        <translation>no se sabe si lo está (%1)</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>La capacidad de %1 sigue fijada: el mínimo de %2 no se ha restablecido de %3 a %4 (%5). Restablézcalo a mano: era %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>Puede que la capacidad de %1 siga fijada: el mínimo de %2 no se ha restablecido de %3 a %4 (%5). Restablézcalo a mano: era %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>La capacidad de %1 sigue fijada: el mínimo de %2 no se ha restablecido de %3 a %4 (%5). Se intentará de nuevo; a mano, póngalo en %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>Puede que la capacidad de %1 siga fijada: el mínimo de %2 no se ha restablecido de %3 a %4 (%5). Se intentará de nuevo; a mano, póngalo en %6.</translation>
    </message>
    <message>
        <source>The capacity of %1 is no longer pinned: %2.</source>
        <translation>La capacidad de %1 ya no está fijada: %2.</translation>
    </message>
    <message>
        <source>the minimum of %1 is put back from %2 to %3</source>
        <translation>el mínimo de %1 se restablece de %2 a %3</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2, as before</source>
        <translation>el mínimo de %1 es %2, como antes</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 again</source>
        <translation>el mínimo de %1 vuelve a ser %2</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which stays (it was %3 before)</source>
        <translation>alguien ha puesto entretanto el mínimo de %1 en %2; así se queda (antes era %3)</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which comes back after action %3 (it was %4 before)</source>
        <translation>alguien ha puesto entretanto el mínimo de %1 en %2; volverá a ese valor tras la acción %3 (antes era %4)</translation>
    </message>
    <message>
        <source>its autoscaler is gone, and nothing is left to put back</source>
        <translation>su autoescalador ya no existe y no queda nada que restablecer</translation>
    </message>
    <message>
        <source>it was pinned at %1, and the settings name %2 now</source>
        <translation>se fijó en %1, y la configuración indica ahora %2</translation>
    </message>
    <message>
        <source>it has no deploy provider here; where it has one again, that is done</source>
        <translation>aquí no tiene proveedor de despliegue; se hará cuando vuelva a tenerlo</translation>
    </message>
    <message>
        <source>it goes over to action %1</source>
        <translation>pasa a la acción %1</translation>
    </message>
    <message>
        <source>, %1 more series as well</source>
        <translation>; también otras series (%1)</translation>
    </message>
    <message>
        <source> (rule: above %1)</source>
        <translation> (regla: por encima de %1)</translation>
    </message>
    <message>
        <source> (rule: at least %1)</source>
        <translation> (regla: al menos %1)</translation>
    </message>
    <message>
        <source> (rule: below %1)</source>
        <translation> (regla: por debajo de %1)</translation>
    </message>
    <message>
        <source> (rule: at most %1)</source>
        <translation> (regla: como máximo %1)</translation>
    </message>
    <message>
        <source> (rule: equal to %1)</source>
        <translation> (regla: igual a %1)</translation>
    </message>
    <message>
        <source> (rule: other than %1)</source>
        <translation> (regla: distinto de %1)</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 no es un número</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 no está presente</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 es %2</translation>
    </message>
    <message>
        <source>Waiting for the first scrape.</source>
        <translation>A la espera de la primera lectura.</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>Iniciando %1.</translation>
    </message>
    <message>
        <source>Being replaced by a deployment.</source>
        <translation>Un despliegue la está sustituyendo.</translation>
    </message>
    <message>
        <source>Its samples are %1 old: the exporter answers with the past.</source>
        <translation>Sus muestras tienen %1: el exportador responde con valores antiguos.</translation>
    </message>
    <message>
        <source>Its samples are of %1 from now: its clock and this computer&apos;s differ.</source>
        <translation>Sus muestras están %1 en el futuro: su reloj y el de este equipo difieren.</translation>
    </message>
    <message>
        <source>It answers with none of the configured metrics; check its signals.</source>
        <translation>Su respuesta no contiene ninguna de las métricas configuradas; revise sus señales.</translation>
    </message>
    <message>
        <source>All its tasks answer and are well.</source>
        <translation>Todas sus tareas responden y están bien.</translation>
    </message>
    <message>
        <source>Healthy again after %1.</source>
        <translation>Vuelve a estar sano tras %1.</translation>
    </message>
    <message>
        <source>p95 is not known at present</source>
        <translation>no se conoce el p95 en este momento</translation>
    </message>
    <message>
        <source>Whether requests fail is not known at present</source>
        <translation>En este momento no se sabe si fallan peticiones</translation>
    </message>
    <message>
        <source>Ran out of memory once, at %1.</source>
        <translation>Memoria agotada una vez, a las %1.</translation>
    </message>
    <message>
        <source>Ran out of memory %1 times, last at %2.</source>
        <translation>Memoria agotada %1 veces, la última a las %2.</translation>
    </message>
    <message>
        <source>%1 tracks both code %2 (%3) and settings %4 (%5)</source>
        <translation>%1 depende tanto del código %2 (%3) como de los ajustes %4 (%5)</translation>
    </message>
</context>
<context>
    <name>SecretLook</name>
    <message>
        <source>This looks like the secret itself, which never stands in the file. Name where it is: env:VARIABLE, file:PATH or keychain:NAME.</source>
        <translation>Esto parece el secreto mismo, que nunca está en el archivo. Indique dónde está: env:VARIABLE, file:RUTA o keychain:NOMBRE.</translation>
    </message>
    <message>
        <source>This looks like a password or token, which never stands in the file. Name where it is, at the token&apos;s field.</source>
        <translation>Esto parece una contraseña o un token, que nunca está en el archivo. Indique dónde está, en el campo del token.</translation>
    </message>
    <message>
        <source>A variable has letters, digits and underscores only.</source>
        <translation>Una variable solo tiene letras, cifras y guiones bajos.</translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message>
        <source>The service is unhealthy</source>
        <translation>El servicio tiene fallos</translation>
    </message>
    <message>
        <source>The service is degraded</source>
        <translation>El servicio está degradado</translation>
    </message>
    <message>
        <source>Nothing is known of the service</source>
        <translation>No se sabe nada del servicio</translation>
    </message>
    <message>
        <source> since %1.</source>
        <translation> desde las %1.</translation>
    </message>
    <message>
        <source>The last sample is %1 old.</source>
        <translation>La última muestra es de hace %1.</translation>
    </message>
    <message>
        <source>release not known</source>
        <translation>versión desconocida</translation>
    </message>
    <message>
        <source>settings %1</source>
        <translation>ajustes %1</translation>
    </message>
    <message>
        <source>several releases run</source>
        <translation>hay varias versiones en marcha</translation>
    </message>
    <message>
        <source>The code is the same.</source>
        <translation>El código es el mismo.</translation>
    </message>
    <message>
        <source>The settings are the same.</source>
        <translation>Los ajustes son los mismos.</translation>
    </message>
    <message>
        <source>Back from %1 to %2.</source>
        <translation>De %1 de vuelta a %2.</translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy</source>
        <translation>
            <numerusform>La única tarea está sana</numerusform>
            <numerusform>Las %n tareas están sanas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unhealthy</source>
        <translation>
            <numerusform>%1 de %n tarea con fallos</numerusform>
            <numerusform>%1 de %n tareas con fallos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) degraded</source>
        <translation>
            <numerusform>%1 de %n tarea en estado degradado</numerusform>
            <numerusform>%1 de %n tareas en estado degradado</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unknown</source>
        <translation>
            <numerusform>%1 de %n tarea en estado desconocido</numerusform>
            <numerusform>%1 de %n tareas en estado desconocido</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more task(s) reach the memory limit in about %1.</source>
        <translation>
            <numerusform>Otra tarea alcanzará el límite de memoria en unos %1.</numerusform>
            <numerusform>Otras %n tareas alcanzarán el límite de memoria en unos %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s).</source>
        <translation>
            <numerusform>%n motivo más.</numerusform>
            <numerusform>%n motivos más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>%n con fallos</numerusform>
            <numerusform>%n con fallos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>%n degradada</numerusform>
            <numerusform>%n degradadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>%n desconocida</numerusform>
            <numerusform>%n desconocidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s)</source>
        <translation>
            <numerusform>%1 de %n tarea</numerusform>
            <numerusform>%1 de %n tareas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy as far as judged</source>
        <translation>
            <numerusform>La única tarea está sana en lo que se evalúa</numerusform>
            <numerusform>Las %n tareas están sanas en lo que se evalúa</numerusform>
        </translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <translation> al menos desde las %1.</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>código %1</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <comment>a value that runs again</comment>
        <translation>%1 (era %2)</translation>
    </message>
    <message>
        <source>Runs again: code %1.</source>
        <translation>En marcha de nuevo: código %1.</translation>
    </message>
    <message>
        <source>In effect again: %1.</source>
        <translation>Vigente de nuevo: %1.</translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <comment>a day and a time</comment>
        <translation> al menos desde el %1.</translation>
    </message>
    <message>
        <source> since %1.</source>
        <comment>a day and a time</comment>
        <translation> desde el %1.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>so many tasks on a release</comment>
        <translation>%1 con %2</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>of so many tasks the release</comment>
        <translation>%1 sin conocer</translation>
    </message>
</context>
<context>
    <name>StandingLook</name>
    <message>
        <source>snoozed</source>
        <translation>pospuesto</translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation>esperando datos</translation>
    </message>
    <message>
        <source>feed dead</source>
        <translation>sin datos</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>healthy</source>
        <translation>sano</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>degradado</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>con fallos</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>healthy</source>
        <comment>of a task</comment>
        <translation>sana</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>of a task</comment>
        <translation>degradada</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <comment>of a task</comment>
        <translation>con fallos</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>of a task</comment>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <translation>sano, evaluado en parte</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <comment>of a task</comment>
        <translation>sana, evaluada en parte</translation>
    </message>
</context>
<context>
    <name>Translations</name>
    <message>
        <source>the system&apos;s</source>
        <translation>el del sistema</translation>
    </message>
</context>
<context>
    <name>WebhookPattern</name>
    <message>
        <source>That file describes no pipeline: it has neither a service with a webhook nor &quot;redeploy&quot; or &quot;rollback&quot; itself.</source>
        <translation>Ese archivo no describe ningún pipeline: no tiene un servicio con webhook ni «redeploy» o «rollback».</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read.</source>
        <translation>El archivo no existe o no se puede leer.</translation>
    </message>
    <message>
        <source>That file is larger than 64 KiB.</source>
        <translation>El archivo supera los 64&#xa0;KiB.</translation>
    </message>
    <message>
        <source>Line %1 of that file cannot be read.</source>
        <translation>La línea %1 del archivo no se puede leer.</translation>
    </message>
</context>
<context>
    <name>YamlEdit</name>
    <message>
        <source>Line %1 is written in a way that this program does not write into; edit it as text.</source>
        <translation>La línea %1 está escrita de una forma en la que este programa no escribe; edítela como texto.</translation>
    </message>
    <message>
        <source>With what begins in line %1 a comment would go; edit it as text.</source>
        <translation>Con lo que empieza en la línea %1 se perdería un comentario; edítelo como texto.</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>No se puede leer la línea %1; corríjala primero como texto.</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionButtons</name>
    <message>
        <source>“%1” is for %2 only since a moment ago: press again if you mean that.</source>
        <translation>«%1» corresponde a %2 solo desde hace un instante: pulse otra vez si es lo que quiere.</translation>
    </message>
    <message>
        <source>Redeploy:</source>
        <translation>Redespliegue:</translation>
    </message>
    <message>
        <source>Roll back:</source>
        <translation>Reversión:</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionStrip</name>
    <message>
        <source>done</source>
        <translation>lista</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniéndose</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>arrancando</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Go now</source>
        <translation>Ejecutar ya</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Rolling back %1</source>
        <translation>Revirtiendo %1</translation>
    </message>
    <message>
        <source>Redeploying %1</source>
        <translation>Redesplegando %1</translation>
    </message>
    <message numerus="yes">
        <source>Redeploying %n task(s) of %1</source>
        <translation>
            <numerusform>Redesplegando %n tarea de %1</numerusform>
            <numerusform>Redesplegando %n tareas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Dejar de esperar</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>Cancelar despliegue</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1 dentro de %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1: last checks</source>
        <translation>%1: últimas comprobaciones</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Checked:</source>
        <translation>Comprobado:</translation>
    </message>
    <message>
        <source>A check has failed.</source>
        <translation>Ha fallado una comprobación.</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>Verificando %1</translation>
    </message>
    <message>
        <source>%1 of %2 done:</source>
        <translation>%1 de %2 listas:</translation>
    </message>
    <message>
        <source>%1: outcome not known</source>
        <translation>%1: resultado desconocido</translation>
    </message>
    <message>
        <source>%1: succeeded</source>
        <translation>%1: con éxito</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: ha fallado</translation>
    </message>
    <message>
        <source>%1: undone, nothing was sent</source>
        <translation>%1: deshecho, no se envió nada</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>Reason to go on against the failed check</source>
        <translation>Motivo para seguir pese a la comprobación fallida</translation>
    </message>
    <message>
        <source>%1: held by a failed check</source>
        <translation>%1: retenido por una comprobación fallida</translation>
    </message>
    <message>
        <source>taken up again at %1</source>
        <translation>retomada a las %1</translation>
    </message>
    <message>
        <source>capacity is still pinned: %1 tasks or more, not yet put back to %2</source>
        <translation>la capacidad sigue fijada: %1 tareas o más, aún sin restablecer a %2</translation>
    </message>
    <message>
        <source>whether capacity is pinned is not known: %1 tasks or more, %2 again after</source>
        <translation>no se sabe si la capacidad está fijada: %1 tareas o más, después %2 de nuevo</translation>
    </message>
    <message>
        <source>capacity is pinned: %1 tasks or more, %2 again after</source>
        <translation>la capacidad está fijada: %1 tareas o más, después %2 de nuevo</translation>
    </message>
    <message>
        <source>checking: %1</source>
        <translation>comprobando: %1</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1: retenido</translation>
    </message>
    <message>
        <source>Stopping a deployment, rolling back %1</source>
        <translation>Deteniendo un despliegue, revirtiendo %1</translation>
    </message>
    <message>
        <source>Stopping, rolling back %1</source>
        <translation>Deteniendo, revirtiendo %1</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>tras %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a check, and what to do about it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Escape: undo. Enter: go now.</source>
        <translation>Escape: deshacer. Intro: ejecutar ya.</translation>
    </message>
    <message>
        <source>Type “%1:” and why to go on, in %2 characters or more.</source>
        <translation>Escriba «%1:» y por qué seguir, con %2 caracteres o más.</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1: ¿por qué?</translation>
    </message>
    <message>
        <source>runs now: %1</source>
        <translation>ahora en marcha: %1</translation>
    </message>
    <message>
        <source>Try again, or go on at the orchestrator.</source>
        <translation>Vuelva a intentarlo o siga en el orquestador.</translation>
    </message>
</context>
<context>
    <name>wb::actions::ItemLine</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n más</numerusform>
            <numerusform>+%n más</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::actions::LockButton</name>
    <message>
        <source>Actions are unlocked.</source>
        <translation>Las acciones están desbloqueadas.</translation>
    </message>
    <message>
        <source>Actions are locked until you unlock them.</source>
        <translation>Las acciones están bloqueadas hasta que las desbloquee.</translation>
    </message>
    <message>
        <source>Actions are locked again when nobody does anything here.</source>
        <translation>Las acciones se bloquean de nuevo cuando nadie hace nada aquí.</translation>
    </message>
    <message>
        <source>Unlock actions</source>
        <translation>Desbloquear acciones</translation>
    </message>
    <message numerus="yes">
        <source>Lock actions, %n min left</source>
        <translation>
            <numerusform>Bloquear acciones, quedan %n&#xa0;min</numerusform>
            <numerusform>Bloquear acciones, quedan %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked %n min</source>
        <translation>
            <numerusform>Desbloqueado %n&#xa0;min</numerusform>
            <numerusform>Desbloqueado %n&#xa0;min</numerusform>
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
        <translation>%1 dice: «%2»</translation>
    </message>
    <message>
        <source>a &quot;}&quot; that nothing opens; write &quot;}}&quot; for one</source>
        <translation>una «}» que nada abre; para ponerla escriba «}}»</translation>
    </message>
    <message>
        <source>a &quot;{&quot; that is not closed; write &quot;{{&quot; for one</source>
        <translation>una «{» que no se cierra; para ponerla escriba «{{»</translation>
    </message>
    <message>
        <source>PostgreSQL storage is not supported by this version; name a file for SQLite</source>
        <translation>esta versión no admite guardar en PostgreSQL; indique un archivo para SQLite</translation>
    </message>
    <message>
        <source>&quot;text_size&quot; is between 80% and 150%</source>
        <translation>«text_size» debe estar entre 80% y 150%</translation>
    </message>
    <message>
        <source>a second environment is named &quot;%1&quot;</source>
        <translation>hay dos entornos llamados «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or empty</source>
        <translation>«%1» falta o está vacío</translation>
    </message>
    <message>
        <source>&quot;host&quot; is neither unix:///PATH nor tcp://HOST:PORT</source>
        <translation>«host» no es unix:///RUTA ni tcp://HOST:PUERTO</translation>
    </message>
    <message>
        <source>&quot;tls&quot; belongs to tcp://, not to a unix socket</source>
        <translation>«tls» va con tcp://, no con un socket Unix</translation>
    </message>
    <message>
        <source>tcp://%1 needs &quot;tls&quot;: whoever speaks to an Engine without it is root there</source>
        <translation>tcp://%1 necesita «tls»: sin él, quien hable con un Engine es root allí</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;%2&quot;</source>
        <translation>«%1» necesita «%2»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no region; write it as eu-central-1</source>
        <translation>«%1» no es una región; escríbala como eu-central-1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an http or https URL</source>
        <translation>«%1» no es una URL http o https</translation>
    </message>
    <message>
        <source>&quot;endpoint&quot; needs https: session tokens travel with each request</source>
        <translation>«endpoint» necesita https: con cada petición viajan tokens de sesión</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a namespace</source>
        <translation>«%1» no es un nombre válido de namespace</translation>
    </message>
    <message>
        <source>&quot;port&quot; of a Swarm&apos;s tasks must be a number from 1 to 65535: the one at which a container listens</source>
        <translation>«port» de las tareas de un Swarm debe ser un número de 1 a 65535: aquel en el que escucha un contenedor</translation>
    </message>
    <message>
        <source>&quot;port&quot; is &quot;%1&quot;; it is a number from 1 to 65535 or the name of a port there</source>
        <translation>«port» es «%1»; debe ser un número de 1 a 65535 o el nombre de un puerto de allí</translation>
    </message>
    <message>
        <source>&quot;provider&quot; is missing; this version has &quot;controller&quot;, &quot;ecs&quot;, &quot;kubernetes&quot;, &quot;swarm&quot; and &quot;webhook&quot;</source>
        <translation>falta «provider»; esta versión admite «controller», «ecs», «kubernetes», «swarm» y «webhook»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty; write {} where nothing has to be said</source>
        <translation>«%1» está vacío; escriba {} donde no haya nada que indicar</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither host:port nor a URL</source>
        <translation>«%1» no es host:puerto ni una URL</translation>
    </message>
    <message>
        <source>targets from &quot;prometheus&quot; are not supported by this version; use static, file_sd, http_sd, swarm, ecs or kubernetes</source>
        <translation>esta versión no admite targets de «prometheus»; use static, file_sd, http_sd, swarm, ecs o kubernetes</translation>
    </message>
    <message>
        <source>&quot;timeout&quot; must not be longer than &quot;interval&quot;</source>
        <translation>«timeout» no debe ser más largo que «interval»</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /</source>
        <translation>«path» debe empezar por /</translation>
    </message>
    <message>
        <source>a service &quot;%1&quot; stands here twice</source>
        <translation>el servicio «%1» aparece aquí dos veces</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;</source>
        <translation>no hay otro servicio «%1»</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>no hay otro servicio «%1»; ¿quería decir «%2»?</translation>
    </message>
    <message>
        <source>an environment needs at least one service</source>
        <translation>un entorno necesita al menos un servicio</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;; write it as America/New_York</source>
        <translation>no hay ninguna zona horaria «%1»; escríbala como America/New_York</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must name where the secret is, not hold it: keychain:NAME, env:VARIABLE or file:PATH</source>
        <translation>«%1» debe indicar dónde está el secreto, no contenerlo: keychain:NOMBRE, env:VARIABLE o file:RUTA</translation>
    </message>
    <message>
        <source>&quot;name&quot; is &quot;%1&quot;; expected at most 64 letters, digits, dots, dashes and underscores, such as job-bad</source>
        <translation>«name» es «%1»; se esperan como mucho 64 letras, cifras, puntos, guiones y guiones bajos, como job-bad</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in rule; take another name</source>
        <translation>«%1» es una regla incorporada; elija otro nombre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation>«%1» es %2</translation>
    </message>
    <message>
        <source>&quot;reason&quot; is longer than 200 characters</source>
        <translation>«reason» tiene más de 200 caracteres</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;</source>
        <translation>no hay ningún servicio «%1»</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>no hay ningún servicio «%1»; ¿quería decir «%2»?</translation>
    </message>
    <message>
        <source>&quot;metrics&quot; has %1 rules; it must have at most %2</source>
        <translation>«metrics» tiene %1 reglas; debe tener como mucho %2</translation>
    </message>
    <message>
        <source>a second rule is named &quot;%1&quot;</source>
        <translation>hay dos reglas llamadas «%1»</translation>
    </message>
    <message>
        <source>&quot;%1&quot;; %2</source>
        <translation>«%1»; %2</translation>
    </message>
    <message>
        <source>expected matchers such as code=~&quot;5..&quot;</source>
        <translation>se esperan filtros de etiquetas como code=~&quot;5..&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression</source>
        <translation>«%1» no es una expresión regular</translation>
    </message>
    <message>
        <source>in its braces stands %1</source>
        <translation>entre sus llaves está %1</translation>
    </message>
    <message>
        <source>expected a metric, a comparison and a number, such as job_bad{queue=&quot;mail&quot;} &gt; 3</source>
        <translation>se esperan una métrica, una comparación y un número, como job_bad{queue=&quot;mail&quot;} &gt; 3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of &gt;, &gt;=, &lt;, &lt;=, == and !=</source>
        <translation>«%1» no es ninguno de &gt;, &gt;=, &lt;, &lt;=, == y !=</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>¿quería decir «%1»?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>«%1» no es un número</translation>
    </message>
    <message>
        <source>&quot;limit&quot; is &quot;%1&quot;; expected a size, a number of cores or a metric&apos;s name</source>
        <translation>«limit» es «%1»; se espera un tamaño, un número de núcleos o el nombre de una métrica</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2</source>
        <translation>«%1» tiene %2</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; there are %2</source>
        <translation>no hay ningún marcador {%1}; los que hay son %2</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; did you mean {%2}?</source>
        <translation>no hay ningún marcador {%1}; ¿quería decir {%2}?</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /; it goes on from &quot;url&quot;</source>
        <translation>«path» debe empezar por /; es la continuación de «url»</translation>
    </message>
    <message>
        <source>&quot;path&quot; must not hold &quot;..&quot;, ? or #; write what follows a ? as &quot;query&quot;</source>
        <translation>«path» no debe contener «..», ? ni #; lo que sigue a un ? va en «query»</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a JSON Pointer such as /items/0/name</source>
        <translation>«%1» debe ser un JSON Pointer como /items/0/name</translation>
    </message>
    <message>
        <source>{%1} is not known when this is read; {service} is</source>
        <translation>{%1} no se conoce cuando esto se lee; {service} sí</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here; credentials belong to &quot;auth&quot;</source>
        <translation>«%1» no es una cabecera que se pueda poner aquí; las credenciales van en «auth»</translation>
    </message>
    <message>
        <source>a body is &quot;json&quot; or &quot;form&quot;</source>
        <translation>un cuerpo es «json» o «form»</translation>
    </message>
    <message>
        <source>&quot;state&quot; and &quot;running&quot; belong together</source>
        <translation>«state» y «running» van juntos</translation>
    </message>
    <message>
        <source>&quot;auth&quot; has &quot;bearer&quot; or &quot;basic&quot;, not both</source>
        <translation>«auth» tiene «bearer» o «basic», no ambos</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here</source>
        <translation>«%1» no es una cabecera que se pueda poner aquí</translation>
    </message>
    <message>
        <source>&quot;url&quot; needs https: credentials travel with each request</source>
        <translation>«url» necesita https: con cada petición viajan credenciales</translation>
    </message>
    <message>
        <source>&quot;settings&quot; must be told wherever &quot;code&quot; is, or nowhere: a release is both; &quot;%1&quot; has it and &quot;%2&quot; has not</source>
        <translation>«settings» debe estar dondequiera que esté «code», o en ningún sitio: una versión es ambos; «%1» lo tiene y «%2» no</translation>
    </message>
    <message>
        <source>&quot;url&quot; is not an http or https URL without user, query and fragment</source>
        <translation>«url» no es una URL http o https sin usuario, consulta ni fragmento</translation>
    </message>
    <message>
        <source>a webhook needs &quot;redeploy&quot;, &quot;rollback&quot; or both</source>
        <translation>un webhook necesita «redeploy», «rollback» o ambos</translation>
    </message>
    <message>
        <source>&quot;abort&quot; needs &quot;status&quot;, which tells the run to abort</source>
        <translation>«abort» necesita «status», que indica qué ejecución cancelar</translation>
    </message>
    <message>
        <source>&quot;rollback&quot; needs &quot;releases&quot;, which tells where to go back to</source>
        <translation>«rollback» necesita «releases», que indica adónde volver</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice</source>
        <translation>«%1» aparece aquí dos veces</translation>
    </message>
    <message>
        <source>expected a mapping of keys to values</source>
        <translation>se esperan claves con valores</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>no se puede leer: %1</translation>
    </message>
    <message>
        <source>is larger than 4 MiB</source>
        <translation>ocupa más de 4&#xa0;MiB</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a single value</source>
        <translation>«%1» debe ser un solo valor</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; it is one of %3</source>
        <translation>«%1» no puede ser «%2»; debe ser uno de %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>«%1» no puede ser «%2»; ¿quería decir «%3»?</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;; expected %3</source>
        <translation>«%1» es «%2»; se espera %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at least %3</source>
        <translation>«%1» es %2; debe ser al menos %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at most %3</source>
        <translation>«%1» es %2; debe ser como mucho %3</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un número entero</translation>
    </message>
    <message>
        <source>a duration such as 300ms, 5s, 2m, 1h or 30d</source>
        <translation>una duración como 300ms, 5s, 2m, 1h o 30d</translation>
    </message>
    <message>
        <source>a size such as 64KiB, 16MiB or 1GiB</source>
        <translation>un tamaño como 64KiB, 16MiB o 1GiB</translation>
    </message>
    <message>
        <source>a percentage such as 1% or a fraction</source>
        <translation>un porcentaje como 1% o una fracción</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>«%1» debe ser una lista</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nested too deeply</source>
        <translation>«%1» está anidado a demasiada profundidad</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a mapping of keys to values</source>
        <translation>«%1» debe constar de claves con valores</translation>
    </message>
    <message>
        <source>each item of &quot;%1&quot; must be a mapping</source>
        <translation>cada elemento de «%1» debe constar de claves con valores</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>clave desconocida «%1»</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>clave desconocida «%1»; ¿quería decir «%2»?</translation>
    </message>
    <message>
        <source>another environment is the first one, whose record is the file that storage names: this takes effect at the next start</source>
        <translation>ahora el primer entorno es otro, y su registro es el archivo que indica «storage»: se aplicará en el próximo inicio</translation>
    </message>
    <message>
        <source>&quot;memory_unhealthy&quot; must not be below &quot;memory_degraded&quot;</source>
        <translation>«memory_unhealthy» no debe ser menor que «memory_degraded»</translation>
    </message>
    <message>
        <source>%1 is not sent and stays as it is</source>
        <translation>%1 no se ha enviado y queda como está</translation>
    </message>
    <message>
        <source>%1 is sent and goes on at the orchestrator</source>
        <translation>%1 se ha enviado y continúa en el orquestador</translation>
    </message>
    <message>
        <source>%1 has its deployment</source>
        <translation>%1 tiene su despliegue</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 ha terminado</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>no se ha enviado nada</translation>
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
        <translation>Escala logarítmica.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartCopy</name>
    <message>
        <source>%1 of %2, %3 to %4 (%5): %6</source>
        <translation>%1 de %2, de %3 a %4 (%5): %6</translation>
    </message>
    <message>
        <source>The chart is on the clipboard as a picture.</source>
        <translation>El gráfico está en el portapapeles como imagen.</translation>
    </message>
    <message>
        <source>The chart&apos;s values are on the clipboard as CSV.</source>
        <translation>Los valores del gráfico están en el portapapeles como CSV.</translation>
    </message>
    <message>
        <source>A link to the chart and its time is on the clipboard.</source>
        <translation>Un enlace al gráfico y a su intervalo está en el portapapeles.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartGrid</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Nothing was exported: the charts had moved on from the marked range. They read it again now; export it when it is drawn.</source>
        <translation>No se exportó nada: los gráficos ya habían dejado atrás el intervalo marcado. Ahora lo leen de nuevo; expórtelo cuando esté dibujado.</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartMenu</name>
    <message>
        <source>Chart %1</source>
        <translation>Gráfico %1</translation>
    </message>
    <message>
        <source>Logarithmic scale	G</source>
        <translation>Escala logarítmica	G</translation>
    </message>
    <message>
        <source>Copy as a picture	Ctrl+C</source>
        <translation>Copiar como imagen	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy values as CSV	Ctrl+Shift+C</source>
        <translation>Copiar los valores como CSV	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy a link to this time</source>
        <translation>Copiar un enlace a este intervalo</translation>
    </message>
    <message>
        <source>In a window of its own	O</source>
        <translation>En su propia ventana	O</translation>
    </message>
</context>
<context>
    <name>wb::charts::ComparisonWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>La semana pasada</translation>
    </message>
    <message>
        <source>Before the last deployment</source>
        <translation>Antes del último despliegue</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ayer</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>la semana pasada</translation>
    </message>
    <message>
        <source>before the deployment</source>
        <translation>antes del despliegue</translation>
    </message>
    <message>
        <source>the marked range</source>
        <translation>el intervalo marcado</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
</context>
<context>
    <name>wb::charts::PlotWords</name>
    <message>
        <source>steady</source>
        <translation>estable</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>en aumento</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>en descenso</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>límite %1</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>objetivo %1</translation>
    </message>
    <message>
        <source>autoscaler acts at %1</source>
        <translation>el autoescalador actúa al %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>aún sin datos</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>sin datos desde las %1</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>hace %1</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 desconocido</translation>
    </message>
    <message>
        <source>%1 of %2: %3.</source>
        <translation>%1 de %2: %3.</translation>
    </message>
    <message>
        <source>highest %1 at %2</source>
        <translation>máximo %1 a las %2</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>sin datos %1</translation>
    </message>
</context>
<context>
    <name>wb::charts::PointWalk</name>
    <message>
        <source>after a gap since %1</source>
        <translation>tras un hueco desde las %1</translation>
    </message>
</context>
<context>
    <name>wb::charts::RangeBar</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Charts over this range</source>
        <translation>Gráficos de este intervalo</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Live charts, with this range dashed beside them</source>
        <translation>Gráficos en vivo, con este intervalo en línea discontinua</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>The values of all charts in this range, as a CSV file</source>
        <translation>Los valores de todos los gráficos en este intervalo, como archivo CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>%1 to %2 · %3</source>
        <translation>de %1 a %2 · %3</translation>
    </message>
    <message>
        <source>Marked range: %1</source>
        <translation>Intervalo marcado: %1</translation>
    </message>
    <message>
        <source>Backtest…</source>
        <translation>Backtest…</translation>
    </message>
    <message>
        <source>Whether other rules would have fired in this range</source>
        <translation>Si otras reglas se habrían disparado en este intervalo</translation>
    </message>
</context>
<context>
    <name>wb::charts::ServicePlots</name>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
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
        <translation>Errores</translation>
    </message>
    <message>
        <source>% of requests</source>
        <translation>% de las peticiones</translation>
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
        <translation>Memoria por tarea</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>CPU per task</source>
        <translation>CPU por tarea</translation>
    </message>
    <message>
        <source>% of limit</source>
        <translation>% del límite</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>max</source>
        <translation>máx.</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>peticiones/s</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>count</source>
        <translation>número</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>deseadas</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>sanas</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>máximo %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>p95 yesterday</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: nothing recorded</source>
        <comment>yesterday: …</comment>
        <translation>%1: sin registros</translation>
    </message>
    <message>
        <source>Compared with: %1.</source>
        <translation>Se compara con: %1.</translation>
    </message>
    <message>
        <source>Its targets do not report this</source>
        <translation>Sus targets no informan de esto</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>núcleos</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Waiting for a second scrape</source>
        <translation>A la espera de un segundo scrape</translation>
    </message>
</context>
<context>
    <name>wb::charts::TaskLines</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n tarea</numerusform>
            <numerusform>%n tareas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1, la mayor</translation>
    </message>
    <message>
        <source>max</source>
        <comment>of the tasks</comment>
        <translation>máx.</translation>
    </message>
</context>
<context>
    <name>wb::charts::TimeEntry</name>
    <message>
        <source>Write a time like 17:51, 2024-11-14 17:51, -2h or now.</source>
        <translation>Escriba una hora como 17:51, 2024-11-14 17:51, -2h o now.</translation>
    </message>
    <message>
        <source>There is no such day or time: %1.</source>
        <translation>No existe ese día o esa hora: %1.</translation>
    </message>
    <message>
        <source>There was no %1 on that day: clocks went forward.</source>
        <translation>Ese día no hubo %1: se adelantó el reloj.</translation>
    </message>
    <message>
        <source>The beginning lies in the future.</source>
        <translation>El comienzo está en el futuro.</translation>
    </message>
    <message>
        <source>The beginning is more than a year ago.</source>
        <translation>El comienzo es de hace más de un año.</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>El final no es posterior al comienzo.</translation>
    </message>
    <message>
        <source>That is %1; charts show 7 days at most.</source>
        <translation>Son %1; los gráficos muestran 7 días como máximo.</translation>
    </message>
    <message>
        <source>Charts show 30 seconds at least.</source>
        <translation>Los gráficos muestran al menos 30 segundos.</translation>
    </message>
</context>
<context>
    <name>wb::common::FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
</context>
<context>
    <name>wb::desktop::Bridge</name>
    <message>
        <source>Charts begin empty: earlier signals were not read: %1</source>
        <translation>Los gráficos empiezan vacíos; no se leyeron las señales anteriores: %1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exportado a %1</translation>
    </message>
    <message>
        <source>%1 is not known here; nothing was exported.</source>
        <translation>%1 no se conoce aquí; no se exportó nada.</translation>
    </message>
    <message>
        <source>The changed configuration takes effect when the action is over.</source>
        <translation>La configuración modificada se aplicará cuando termine la acción.</translation>
    </message>
    <message>
        <source>The changed configuration is in effect.</source>
        <translation>La configuración modificada ya se aplica.</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was armed.</source>
        <translation>Las acciones están bloqueadas; no se preparó nada.</translation>
    </message>
    <message>
        <source>Actions are locked; what was armed is withdrawn.</source>
        <translation>Las acciones están bloqueadas; lo preparado se ha retirado.</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was sent.</source>
        <translation>Las acciones están bloqueadas; no se envió nada.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::ChartSource</name>
    <message>
        <source>Earlier times are missing from the charts: %1</source>
        <translation>Faltan datos anteriores en los gráficos: %1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>No sounds for 1 hour</source>
        <translation>Sin sonidos durante 1 hora</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentAlarms</name>
    <message>
        <source>Nothing is known of %1 yet; it was not snoozed.</source>
        <translation>Aún no se sabe nada de %1; no se pospuso.</translation>
    </message>
    <message>
        <source>%1 was not snoozed: a reason and up to 8 hours are wanted.</source>
        <translation>%1 no se pospuso: hacen falta un motivo y un plazo de hasta 8&#xa0;horas.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentDeck</name>
    <message>
        <source>What storage says takes effect at the next start.</source>
        <translation>Lo que indica «storage» se aplicará en el próximo inicio.</translation>
    </message>
    <message>
        <source>%1, %2: the minimum of %3 is %4; set it to %5 by hand.</source>
        <translation>%1, %2: el mínimo de %3 es %4; póngalo en %5 a mano.</translation>
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
        <translation>Producción</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n target</numerusform>
            <numerusform>%n targets</numerusform>
        </translation>
    </message>
    <message>
        <source>Metrics at %1</source>
        <translation>Métricas en %1</translation>
    </message>
    <message>
        <source>List of targets %1 · %2</source>
        <translation>Lista de targets %1 · %2</translation>
    </message>
    <message>
        <source>Prometheus&apos; job %1 · %2</source>
        <translation>Job de Prometheus %1 · %2</translation>
    </message>
    <message>
        <source>No preset: guessed by name</source>
        <translation>Sin plantilla: según los nombres</translation>
    </message>
    <message>
        <source>None of its targets answered: %1</source>
        <translation>Ninguno de sus targets respondió: %1</translation>
    </message>
    <message>
        <source>Recognised by %1 (%2 of %3).</source>
        <translation>Reconocido por %1 (%2 de %3).</translation>
    </message>
    <message>
        <source>It is no program that a preset knows.</source>
        <translation>Ninguna plantilla conoce este programa.</translation>
    </message>
    <message numerus="yes">
        <source>Its body departs from the format in %n place(s), first at %1: %2</source>
        <translation>
            <numerusform>La respuesta se aparta del formato en %n lugar, primero en %1: %2</numerusform>
            <numerusform>La respuesta se aparta del formato en %n lugares, primero en %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>Latencia p95</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Tráfico</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Errores</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memoria</translation>
    </message>
    <message>
        <source>CPU of its limit</source>
        <translation>CPU respecto al límite</translation>
    </message>
    <message>
        <source>Out-of-memory kills</source>
        <translation>Cierres por falta de memoria</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>no está en la respuesta</translation>
    </message>
    <message>
        <source>%1, guessed by its name</source>
        <translation>%1, deducido por su nombre</translation>
    </message>
    <message>
        <source>Scraped every 2 s: %1</source>
        <translation>Scrape cada 2&#xa0;s: %1</translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation>Dé un nombre al servicio.</translation>
    </message>
    <message>
        <source>Written; the file as it was is kept with “.bak”.</source>
        <translation>Escrito; el archivo anterior se conserva con «.bak».</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>Escrito.</translation>
    </message>
    <message>
        <source>This is watched already, as %1.</source>
        <translation>Esto ya se vigila, como %1.</translation>
    </message>
    <message>
        <source>Name where the token is, not the token itself: env:NAME, file:PATH or keychain:NAME.</source>
        <translation>Indique dónde está el token, no el token mismo: env:NOMBRE, file:RUTA o keychain:NOMBRE.</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 núcleos</translation>
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
        <translation>Aquí ningún programa abre %1.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::SettingsDesk</name>
    <message>
        <source>The file has characters that this editor would change; edit it elsewhere.</source>
        <translation>El archivo tiene caracteres que este editor cambiaría; edítelo en otro sitio.</translation>
    </message>
    <message>
        <source>There is no such file yet; saving makes it. “Watch a service…” writes a first one for you.</source>
        <translation>Este archivo aún no existe; al guardar se crea. «Vigilar un servicio…» escribe uno inicial.</translation>
    </message>
    <message>
        <source>The file has changed; this is what it says now.</source>
        <translation>El archivo ha cambiado; esto es lo que dice ahora.</translation>
    </message>
    <message>
        <source>What was entered in the form is not all in the text; see there.</source>
        <translation>No todo lo escrito en el formulario está en el texto; véalo allí.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>Saved. What storage says, and which environment is the first one, takes effect at the next start.</source>
        <translation>Guardado. Lo que dice «storage» y cuál es el primer entorno se aplicará en el próximo inicio.</translation>
    </message>
    <message>
        <source>Saved; it takes effect at once. The file as it was is kept with “.bak”.</source>
        <translation>Guardado; se aplica de inmediato. El archivo anterior se conserva con «.bak».</translation>
    </message>
    <message>
        <source>The file says what it said before; undo again to have the change back.</source>
        <translation>El archivo dice lo que decía antes; deshaga otra vez para recuperar el cambio.</translation>
    </message>
    <message>
        <source>Nothing was saved here yet.</source>
        <translation>Aquí aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>There was no file before.</source>
        <translation>Antes no había archivo.</translation>
    </message>
    <message>
        <source>The file is no longer what was saved here.</source>
        <translation>El archivo ya no es el que se guardó aquí.</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TimelineExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>No se escribió %1: %2</translation>
    </message>
    <message>
        <source>Nothing was exported: %1</source>
        <translation>No se exportó nada: %1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TrayIcon</name>
    <message>
        <source>Open Watchbridge</source>
        <translation>Abrir Watchbridge</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>wb::desktop::WallMode</name>
    <message>
        <source>A wall display is on</source>
        <translation>Hay una pantalla mural en marcha</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FilterField</name>
    <message>
        <source>Filter by name, state, release, reason</source>
        <translation>Nombre, estado, versión, motivo</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>Filtrar los servicios</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Not shown: %1</source>
        <translation>No se muestran: %1</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>elegido: %1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetPanel</name>
    <message>
        <source>BLIND SPOTS</source>
        <translation>PUNTOS CIEGOS</translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · WORST FIRST</source>
        <translation>
            <numerusform>FLOTA · %n SERVICIO</numerusform>
            <numerusform>FLOTA · %n SERVICIOS · PEORES PRIMERO</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · NEW ORDER WAITS</source>
        <translation>
            <numerusform>FLOTA · %n SERVICIO · ORDEN EN ESPERA</numerusform>
            <numerusform>FLOTA · %n SERVICIOS · ORDEN EN ESPERA</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows keep their places while the pointer is on them or a key moves through them. They stand worst first again when it leaves.</source>
        <translation>Las filas se quedan en su sitio mientras el puntero está sobre ellas o una tecla las recorre. Después, de nuevo las peores primero.</translation>
    </message>
    <message>
        <source>Back to the list of services</source>
        <translation>Volver a la lista de servicios</translation>
    </message>
    <message>
        <source>Heat map of all tasks</source>
        <translation>Mapa de calor de todas las tareas</translation>
    </message>
    <message>
        <source>FLEET</source>
        <translation>FLOTA</translation>
    </message>
    <message>
        <source>FLEET NOW, %1 · NEW ORDER WAITS</source>
        <translation>FLOTA AHORA, %1 · ORDEN EN ESPERA</translation>
    </message>
    <message numerus="yes">
        <source>FLEET NOW, %1 · %n SERVICE(S)</source>
        <translation>
            <numerusform>FLOTA AHORA, %1 · %n SERVICIO</numerusform>
            <numerusform>FLOTA AHORA, %1 · %n SERVICIOS</numerusform>
        </translation>
    </message>
    <message>
        <source>The charts look back. The fleet and the state of the chosen service are those of now.</source>
        <translation>Los gráficos muestran el pasado. La flota y el estado del servicio elegido son los de ahora.</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>Aún no ha llegado nada.</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetView</name>
    <message>
        <source>Services, worst first</source>
        <translation>Servicios, los peores primero</translation>
    </message>
</context>
<context>
    <name>wb::fleet::NoMatch</name>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nada coincide con «%1».</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Quitar el filtro</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>Nada coincide.</translation>
    </message>
</context>
<context>
    <name>wb::fleet::ServiceHeader</name>
    <message>
        <source>No service chosen</source>
        <translation>Ningún servicio elegido</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>Aún no se sabe nada.</translation>
    </message>
    <message>
        <source>Now, %1:</source>
        <translation>Ahora, %1:</translation>
    </message>
</context>
<context>
    <name>wb::incidents::IncidentBar</name>
    <message>
        <source>Export timeline</source>
        <translation>Exportar cronología</translation>
    </message>
    <message>
        <source>Severity %1 · Commander: %2</source>
        <translation>Gravedad %1 · Responsable: %2</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>sin asignar</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>Incidente %1: %2</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>lleva %1</translation>
    </message>
    <message>
        <source>mitigated after %1</source>
        <translation>mitigado tras %1</translation>
    </message>
    <message>
        <source>resolved after %1</source>
        <translation>resuelto tras %1</translation>
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
        <translation>Exportar la cronología de %1</translation>
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
        <translation>Para clientes…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export timeline of %1 for customers</source>
        <translation>Exportar la cronología de %1 para clientes</translation>
    </message>
    <message>
        <source>Post update…</source>
        <translation>Informar…</translation>
    </message>
    <message>
        <source>Post update for customers</source>
        <translation>Informar a los clientes</translation>
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
        <translation>aviso público atrasado %1</translation>
    </message>
    <message>
        <source>update overdue %1</source>
        <translation>aviso atrasado %1</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>public update due in %1</source>
        <translation>próximo aviso público en %1</translation>
    </message>
    <message>
        <source>update due in %1</source>
        <translation>aviso en %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>en %1</translation>
    </message>
    <message>
        <source>For a status page…</source>
        <translation>Para una página de estado…</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Página web…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>For customers, web page…</source>
        <translation>Para clientes, página web…</translation>
    </message>
    <message>
        <source>For customers, PDF…</source>
        <translation>Para clientes, PDF…</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Página web (*.html)</translation>
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
        <translation>guardando…</translation>
    </message>
</context>
<context>
    <name>wb::incidents::TimelinePanel</name>
    <message>
        <source>TIMELINE</source>
        <translation>CRONOLOGÍA</translation>
    </message>
    <message>
        <source>TIMELINE · %1</source>
        <translation>CRONOLOGÍA · %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Verdicts, deployments, actions and notes appear here by themselves.</source>
        <translation>Aún no ha pasado nada. Los veredictos, despliegues, acciones y notas aparecen aquí por sí solos.</translation>
    </message>
    <message>
        <source>Timeline, newest last</source>
        <translation>Cronología, lo más nuevo al final</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>Añadir una nota…</translation>
    </message>
    <message>
        <source>Add a note to the timeline</source>
        <translation>Añadir una nota a la cronología</translation>
    </message>
</context>
<context>
    <name>wb::incidents::WhatChangedPanel</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>QUÉ HA CAMBIADO</translation>
    </message>
    <message>
        <source>What changed between the releases</source>
        <translation>Qué ha cambiado entre las versiones</translation>
    </message>
    <message>
        <source>! This deploy moved code and settings together.</source>
        <translation>! Este despliegue cambió código y ajustes a la vez.</translation>
    </message>
    <message>
        <source>No earlier good release is known to compare %1 with.</source>
        <translation>No se conoce ninguna versión anterior buena con la que comparar %1.</translation>
    </message>
    <message>
        <source>The running release is not known.</source>
        <translation>No se conoce la versión en marcha.</translation>
    </message>
</context>
<context>
    <name>wb::items::FleetModel</name>
    <message>
        <source>service</source>
        <translation>servicio</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>errores</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>tareas</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>aún sin datos</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>sin datos %1</translation>
    </message>
    <message>
        <source>memory %1 of %2 · CPU %3</source>
        <translation>memoria %1 de %2 · CPU %3</translation>
    </message>
    <message numerus="yes">
        <source>ran out of memory %n time(s) since the watch began</source>
        <translation>
            <numerusform>se quedó sin memoria una vez desde que se vigila</numerusform>
            <numerusform>se quedó sin memoria %n veces desde que se vigila</numerusform>
        </translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>aún sin muestras</translation>
    </message>
    <message>
        <source>last sample %1 ago</source>
        <translation>última muestra hace %1</translation>
    </message>
    <message>
        <source>reaches its memory limit in about %1</source>
        <translation>alcanza su límite de memoria en unos %1</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>la última a las %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>en marcha desde hace %1</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 núcleos</translation>
    </message>
    <message>
        <source>memory %1, no limit known · CPU %2</source>
        <translation>memoria %1, sin límite conocido · CPU %2</translation>
    </message>
</context>
<context>
    <name>wb::items::ReleaseDiffModel</name>
    <message>
        <source>code</source>
        <translation>código</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>igual</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1, ahora</translation>
    </message>
</context>
<context>
    <name>wb::items::TimelineModel</name>
    <message>
        <source>saved</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>aún sin guardar</translation>
    </message>
</context>
<context>
    <name>wb::setup::FieldRow</name>
    <message>
        <source>As text</source>
        <translation>Como texto</translation>
    </message>
    <message>
        <source>Has parts that only the text shows.</source>
        <translation>Tiene partes que solo muestra el texto.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>%1 (not set)</source>
        <translation>%1 (sin definir)</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsForm</name>
    <message>
        <source>What there is to set</source>
        <translation>Lo que se puede ajustar</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Vigilar un servicio…</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1 (eliminado)</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errores</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>It is no longer watched once this is saved; what was recorded stays. Until then nothing is removed, and the saving can be undone.</source>
        <translation>Deja de vigilarse al guardar; lo registrado se conserva. Hasta entonces no se elimina nada, y lo guardado se puede deshacer.</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsPage</name>
    <message>
        <source>Settings — Watchbridge</source>
        <translation>Ajustes — Watchbridge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Reload, drop the changes here</source>
        <translation>Recargar y descartar los cambios</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulario</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Form or text</source>
        <translation>Formulario o texto</translation>
    </message>
    <message>
        <source>The configuration&apos;s text</source>
        <translation>Texto de la configuración</translation>
    </message>
    <message>
        <source>Mistakes; Enter goes to the line</source>
        <translation>Errores; Enter va a la línea</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Lo que se escribirá</translation>
    </message>
    <message>
        <source>Undo the last saving</source>
        <translation>Deshacer lo último guardado</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>What was changed is not saved yet.</source>
        <translation>Los cambios aún no se han guardado.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Guardar y cerrar</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Cerrar sin guardar</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Seguir editando</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s); what the file said before stays in effect.</source>
        <translation>
            <numerusform>%n error; sigue aplicándose lo que decía antes el archivo.</numerusform>
            <numerusform>%n errores; sigue aplicándose lo que decía antes el archivo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read.</source>
        <translation>El archivo ha cambiado en el disco desde que se leyó.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>No hay cambios.</translation>
    </message>
    <message>
        <source>Fix the mistakes first.</source>
        <translation>Primero corrija los errores.</translation>
    </message>
    <message>
        <source>Save or discard first.</source>
        <translation>Primero guarde o descarte.</translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read; saving would undo that, so it is off. Copy what you want to keep, then reload.</source>
        <translation>El archivo ha cambiado en el disco desde que se leyó; guardar desharía ese cambio y por eso no se puede. Copie lo que quiera conservar y recargue.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
</context>
<context>
    <name>wb::setup::WatchPage</name>
    <message>
        <source>Watch a service — Watchbridge</source>
        <translation>Vigilar un servicio — Watchbridge</translation>
    </message>
    <message>
        <source>Watch a service</source>
        <translation>Vigilar un servicio</translation>
    </message>
    <message>
        <source>The address of a service&apos;s metrics or of a Prometheus server, or a list of targets (file_sd, http_sd). Only what you enter is asked.</source>
        <translation>La dirección de las métricas de un servicio o de un servidor Prometheus, o una lista de targets (file_sd, http_sd). Solo se consulta lo que usted introduce.</translation>
    </message>
    <message>
        <source>Address or path</source>
        <translation>Dirección o ruta</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Encontrado</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Nombre del servicio</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Entorno</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Plantilla</translation>
    </message>
    <message>
        <source>Signals, live</source>
        <translation>Señales, en vivo</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>Lo que se escribirá</translation>
    </message>
    <message>
        <source>Will be added to %1</source>
        <translation>Se añadirá a %1</translation>
    </message>
    <message>
        <source>Write to file</source>
        <translation>Escribir en el archivo</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Nothing to watch was found there:</source>
        <translation>Allí no se encontró nada que vigilar:</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to watch found.</source>
        <translation>
            <numerusform>Se ha encontrado %n elemento que vigilar.</numerusform>
            <numerusform>Se han encontrado %n elementos que vigilar.</numerusform>
        </translation>
    </message>
    <message>
        <source>token, if any: env:NAME</source>
        <translation>token, si hay: env:NOMBRE</translation>
    </message>
    <message>
        <source>Where the token is: env:NAME, file:PATH or keychain:NAME; never the token itself</source>
        <translation>Dónde está el token: env:NOMBRE, file:RUTA o keychain:NOMBRE; nunca el token</translation>
    </message>
</context>
<context>
    <name>wb::shell::AlarmControls</name>
    <message>
        <source>Snoozed by %1 until %2: %3</source>
        <translation>Pospuesto por %1 hasta las %2: %3</translation>
    </message>
    <message>
        <source>End the snooze of %1</source>
        <translation>Dejar de posponer %1</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>Posponer %1</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>alarmas</translation>
    </message>
</context>
<context>
    <name>wb::shell::BacktestPanel</name>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mal</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>Nothing is recorded of this range: nothing can be said.</source>
        <translation>No hay nada registrado de este intervalo: no se puede decir nada.</translation>
    </message>
    <message>
        <source>No incident was opened in this range.</source>
        <translation>En este intervalo no se abrió ningún incidente.</translation>
    </message>
    <message>
        <source>None of the changed rules would have fired for %1.</source>
        <translation>De lo cambiado, nada se habría disparado para %1.</translation>
    </message>
    <message>
        <source>%1 would have been missed.</source>
        <translation>%1 habría pasado inadvertido.</translation>
    </message>
    <message>
        <source>%1 %2 would have fired %3</source>
        <translation>%1 %2 se habría disparado (%3)</translation>
    </message>
    <message>
        <source>%1, %2 before %3 opened.</source>
        <translation>%1, %2 antes de abrirse %3.</translation>
    </message>
    <message>
        <source>%1, %2 after %3 opened.</source>
        <translation>%1, %2 después de abrirse %3.</translation>
    </message>
    <message>
        <source>The rules in effect would have missed it.</source>
        <translation>Las reglas vigentes lo habrían pasado por alto.</translation>
    </message>
    <message>
        <source>%1 earlier than the rules in effect (%2).</source>
        <translation>%1 antes que las reglas vigentes (%2).</translation>
    </message>
    <message>
        <source>%1 later than the rules in effect (%2).</source>
        <translation>%1 después que las reglas vigentes (%2).</translation>
    </message>
    <message>
        <source>As early as the rules in effect.</source>
        <translation>Tan pronto como las reglas vigentes.</translation>
    </message>
    <message numerus="yes">
        <source>%n false alarm(s) in %1 of data</source>
        <translation>
            <numerusform>%n falsa alarma en %1 de datos</numerusform>
            <numerusform>%n falsas alarmas en %1 de datos</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 without data</source>
        <translation>; %1 sin datos</translation>
    </message>
    <message>
        <source>; with the rules in effect %1</source>
        <translation>; con las reglas vigentes, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) may yet lead to an incident.</source>
        <translation>
            <numerusform>%n alarma aún puede llevar a un incidente.</numerusform>
            <numerusform>%n alarmas aún pueden llevar a un incidente.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the rules in effect.</source>
        <translation>Estas son las reglas vigentes.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s), the first %2, the longest %3</source>
        <translation>
            <numerusform>%1: %n alarma, desde %2, duró %3</numerusform>
            <numerusform>%1: %n alarmas, la primera %2, la más larga %3</numerusform>
        </translation>
    </message>
    <message>
        <source>; in effect %1</source>
        <translation>; con las reglas vigentes, %1</translation>
    </message>
    <message>
        <source>No rule would have fired.</source>
        <translation>Ninguna regla se habría disparado.</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>Backtest</translation>
    </message>
    <message>
        <source>Backtest · %1 to %2 · %3</source>
        <translation>Backtest · de %1 a %2 · %3</translation>
    </message>
    <message>
        <source>Rule setting</source>
        <translation>Valor de las reglas</translation>
    </message>
    <message>
        <source>Value to try</source>
        <translation>Valor que probar</translation>
    </message>
    <message>
        <source>Rules file…</source>
        <translation>Archivo de reglas…</translation>
    </message>
    <message>
        <source>Tries the rules of a file in place of those in effect</source>
        <translation>Prueba las reglas de un archivo en lugar de las vigentes</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>Copiar YAML</translation>
    </message>
    <message>
        <source>The rules that are tried, as a rules file has them</source>
        <translation>Las reglas probadas, como en un archivo de reglas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Nothing is changed by this. Signals, limits and objectives are those in effect now; what the orchestrator said then is not recorded, so tasks-missing is not judged.</source>
        <translation>Esto no cambia nada. Señales, límites y objetivos son los vigentes ahora; lo que dijo entonces el orquestador no está registrado, así que tasks-missing no se evalúa.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>In effect: %1. ↑ ↓ change the value.</source>
        <translation>Vigente: %1. ↑ ↓ cambian el valor.</translation>
    </message>
    <message>
        <source>In effect: %1. Tried: %2. ↑ ↓ change the value.</source>
        <translation>Vigente: %1. Se prueba: %2. ↑ ↓ cambian el valor.</translation>
    </message>
    <message>
        <source>Reading the record: %1</source>
        <translation>Leyendo el registro: %1</translation>
    </message>
    <message>
        <source>Rules to try</source>
        <translation>Reglas que probar</translation>
    </message>
    <message>
        <source>Rules (*.yaml *.yml);;All files (*)</source>
        <translation>Reglas (*.yaml *.yml);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The rules that are tried are on the clipboard.</source>
        <translation>Las reglas probadas están en el portapapeles.</translation>
    </message>
    <message numerus="yes">
        <source>%n more incident(s), of which %1 would have been missed.</source>
        <translation>
            <numerusform>%n incidente más; inadvertidos: %1.</numerusform>
            <numerusform>%n incidentes más; inadvertidos: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be said of %1: there are no data of %2 then.</source>
        <translation>De %1 no se puede decir nada: no hay datos de %2 de entonces.</translation>
    </message>
    <message>
        <source>%1 was told by a rule that is not judged here.</source>
        <translation>De %1 avisó una regla que aquí no se evalúa.</translation>
    </message>
    <message>
        <source>%1 %2 stood already since %3, which tells nothing of %4.</source>
        <translation>%1 %2 ya estaba activa (desde %3); eso no dice nada de %4.</translation>
    </message>
    <message>
        <source>How early the rules in effect are cannot be told.</source>
        <translation>No se puede decir con cuánta antelación avisan las reglas vigentes.</translation>
    </message>
    <message numerus="yes">
        <source>No data at all of %n service(s): %1.</source>
        <translation>
            <numerusform>Ningún dato de %n servicio: %1.</numerusform>
            <numerusform>Ningún dato de %n servicios: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The samples of %1 scrapes are not kept.</source>
        <translation>No se conservan las muestras de %1 scrapes.</translation>
    </message>
    <message>
        <source>More fired than can be counted here.</source>
        <translation>Se dispararon más alarmas de las que aquí se pueden contar.</translation>
    </message>
    <message>
        <source>What is usual was learned from %1 before the range alone.</source>
        <translation>Lo habitual se aprendió solo con %1 de datos antes del intervalo.</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) fired.</source>
        <translation>
            <numerusform>%n regla más se disparó.</numerusform>
            <numerusform>%n reglas más se dispararon.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is no value for %1. Example: %2.</source>
        <translation>No es un valor para %1. Ejemplo: %2.</translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartDesk</name>
    <message>
        <source>Charts are compared with nothing.</source>
        <translation>Los gráficos no se comparan con nada.</translation>
    </message>
    <message>
        <source>Dashed: %1.</source>
        <translation>Discontinua: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) have windows of their own; close one first.</source>
        <translation>
            <numerusform>%n gráfico tiene su propia ventana; cierre una antes.</numerusform>
            <numerusform>%n gráficos tienen su propia ventana; cierre una antes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts over %1</source>
        <translation>Gráficos de %1</translation>
    </message>
    <message>
        <source>range</source>
        <translation>intervalo</translation>
    </message>
    <message>
        <source>Charts from … to …</source>
        <translation>Gráficos desde … hasta …</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>Compare charts with %1</source>
        <translation>Comparar los gráficos con: %1</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>gráficos</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Ver en vivo</translation>
    </message>
    <message>
        <source>Export the charts of %1</source>
        <translation>Exportar los gráficos de %1</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Backtest rules over the time of the charts</source>
        <translation>Backtest de reglas en el intervalo de los gráficos</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>reglas</translation>
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
        <translation>Teclas</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>cierra</translation>
    </message>
</context>
<context>
    <name>wb::shell::CommandPalette</name>
    <message>
        <source>Go to service, task or action</source>
        <translation>Ir a un servicio, tarea o acción</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>Ir a servicio, tarea, acción…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ elegir · Enter abrir · Esc cerrar</translation>
    </message>
</context>
<context>
    <name>wb::shell::EntryStrip</name>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentBoard</name>
    <message>
        <source>All environments, side by side</source>
        <translation>Todos los entornos, uno junto a otro</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Volver a %1</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentButton</name>
    <message>
        <source>Environment %1</source>
        <translation>Entorno %1</translation>
    </message>
    <message>
        <source>not watched yet</source>
        <translation>aún sin vigilar</translation>
    </message>
    <message>
        <source>Side by side	S</source>
        <translation>Uno junto a otro	S</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentColumn</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>Aún no ha llegado nada.</translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy.</source>
        <translation>
            <numerusform>El único servicio está sano.</numerusform>
            <numerusform>Los %n servicios están sanos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, partly judged.</source>
        <translation>
            <numerusform>El único servicio está sano, evaluado en parte.</numerusform>
            <numerusform>Los %n servicios están sanos, evaluados en parte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, %1 of them partly judged.</source>
        <translation>
            <numerusform>El único servicio está sano; evaluados en parte: %1.</numerusform>
            <numerusform>Los %n servicios están sanos; evaluados en parte: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No data since %1: how it is now is not known.</source>
        <translation>Sin datos desde las %1: no se sabe cómo está ahora.</translation>
    </message>
</context>
<context>
    <name>wb::shell::FeedPill</name>
    <message>
        <source> · %1/%2 targets</source>
        <translation> · %1/%2 targets</translation>
    </message>
    <message>
        <source> · %1/%2</source>
        <translation> · %1/%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Esperando</translation>
    </message>
    <message>
        <source> for the first samples</source>
        <translation> las primeras muestras</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source> · %1 old</source>
        <translation> · hace %1</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Con retraso</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Feed dead</source>
        <translation>Sin datos</translation>
    </message>
    <message>
        <source> · never answered</source>
        <translation> · nunca respondió</translation>
    </message>
    <message>
        <source>Age of the newest sample, and how many targets answer</source>
        <translation>Antigüedad de la muestra más reciente y cuántos targets responden</translation>
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
        <translation>La configuración tiene errores</translation>
    </message>
    <message>
        <source>Nothing to watch yet</source>
        <translation>Aún no hay nada que vigilar</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… y %n más.</numerusform>
            <numerusform>… y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>To see it at work on a simulated Prod1, run this in the source folder:</source>
        <translation>Para verlo con un Prod1 simulado, ejecute esto en la carpeta del código:</translation>
    </message>
    <message>
        <source>Or describe your own environment in a file and name it:</source>
        <translation>O describa su propio entorno en un archivo e indíquelo:</translation>
    </message>
    <message>
        <source>The manual page watchbridge.yaml(5) has every key.</source>
        <translation>La página de manual watchbridge.yaml(5) tiene todas las claves.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Once they are fixed and saved, Watchbridge goes on by itself:</source>
        <translation>En cuanto se corrijan y se guarden, Watchbridge continuará por sí solo:</translation>
    </message>
    <message>
        <source>Watchbridge looks for its configuration here:</source>
        <translation>Watchbridge busca aquí su configuración:</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Abrir archivo</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Vigilar un servicio…</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corregir…</translation>
    </message>
</context>
<context>
    <name>wb::shell::IncidentDesk</name>
    <message>
        <source>Export timeline</source>
        <translation>Exportar cronología</translation>
    </message>
    <message>
        <source>Post update for customers…</source>
        <translation>Informar a los clientes…</translation>
    </message>
    <message>
        <source>Lead the incident: severity, commander, state…</source>
        <translation>Dirigir el incidente: gravedad, responsable, estado…</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Tomar el mando</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Gravedad %1</translation>
    </message>
    <message>
        <source>Mark the incident as mitigated</source>
        <translation>Marcar el incidente como mitigado</translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation>Reabrir el incidente</translation>
    </message>
    <message>
        <source>Resolve the incident</source>
        <translation>Dar el incidente por resuelto</translation>
    </message>
</context>
<context>
    <name>wb::shell::LeadEntry</name>
    <message>
        <source>Lead %1</source>
        <translation>Dirigir %1</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>Por qué cambia</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravedad</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>Gravedad %1</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>Responsable</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>Tomar el mando</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>Mitigado</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Others will read it.</source>
        <translation>Otros lo leerán.</translation>
    </message>
    <message>
        <source>Enter: assign</source>
        <translation>Enter: asignar</translation>
    </message>
    <message>
        <source>The timeline keeps who, when and why. The incident cannot be resolved while a service is unhealthy; while one is degraded or unknown, a reason is required.</source>
        <translation>La cronología guarda quién, cuándo y por qué. El incidente no puede darse por resuelto mientras un servicio tenga fallos; si alguno está degradado o en estado desconocido, hace falta un motivo.</translation>
    </message>
    <message>
        <source>Still unhealthy: %1</source>
        <translation>Aún con fallos: %1</translation>
    </message>
    <message>
        <source>While a service is degraded or unknown, resolving needs a reason.</source>
        <translation>Mientras un servicio esté degradado o en estado desconocido, para resolver hace falta un motivo.</translation>
    </message>
    <message>
        <source>Who, when and why are kept.</source>
        <translation>Se guarda quién, cuándo y por qué.</translation>
    </message>
</context>
<context>
    <name>wb::shell::LookBack</name>
    <message>
        <source>Live</source>
        <translation>En vivo</translation>
    </message>
    <message>
        <source>Charts back to live</source>
        <translation>Gráficos de nuevo en vivo</translation>
    </message>
    <message>
        <source>Looking back: %1 to %2 · %3</source>
        <translation>Histórico: de %1 a %2 · %3</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>Histórico: %1</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Ver en vivo</translation>
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
        <translation>Hay una acción en curso en %1; vaya a %2 cuando termine.</translation>
    </message>
    <message>
        <source>An action is under way in %1; look at the others when it is over.</source>
        <translation>Hay una acción en curso en %1; mire los demás cuando termine.</translation>
    </message>
    <message>
        <source>action on %1</source>
        <translation>acción sobre %1</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>entorno</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Añadir una nota</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>cronología</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ayuda</translation>
    </message>
    <message>
        <source>Always the worst service</source>
        <translation>Siempre el servicio en peor estado</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>Filtrar los servicios</translation>
    </message>
    <message>
        <source>Open the configuration</source>
        <translation>Abrir la configuración</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>Vigilar un servicio…</translation>
    </message>
    <message>
        <source>Heat map of all tasks, or the list</source>
        <translation>Mapa de calor de todas las tareas, o la lista</translation>
    </message>
    <message>
        <source>Wall display</source>
        <translation>Pantalla mural</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ventana</translation>
    </message>
    <message>
        <source>There is no other environment to see beside %1.</source>
        <translation>No hay otro entorno que ver junto a %1.</translation>
    </message>
    <message>
        <source>Environments side by side</source>
        <translation>Entornos, uno junto a otro</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Ajustes…</translation>
    </message>
    <message>
        <source>Recorded, and copied for your status page; nothing was sent.</source>
        <translation>Registrado y copiado para su página de estado; no se envió nada.</translation>
    </message>
    <message>
        <source>This window writes the timeline now.</source>
        <translation>Esta ventana escribe ahora la cronología.</translation>
    </message>
    <message>
        <source>%1 watches this environment, too, and writes its timeline; this window takes over when that one ends.</source>
        <translation>%1 también vigila este entorno y escribe su cronología; esta ventana la continúa cuando aquel termine.</translation>
    </message>
</context>
<context>
    <name>wb::shell::QuitQuestion</name>
    <message>
        <source>Stay</source>
        <translation>No salir</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Salir de todos modos</translation>
    </message>
    <message>
        <source>Watchbridge is not done. If you quit, nothing more is sent; its next start watches what was sent to its end and puts capacity back:</source>
        <translation>Watchbridge no ha terminado. Si sale, no se envía nada más; en el próximo inicio sigue hasta el final lo enviado y restablece la capacidad:</translation>
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
        <translation>%1d</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hora</numerusform>
            <numerusform>%n horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
        </translation>
    </message>
    <message>
        <source>Other ranges, times and comparisons (key T: from … to …)</source>
        <translation>Otros intervalos, horas y comparaciones (tecla T: desde … hasta …)</translation>
    </message>
    <message>
        <source>Other ranges</source>
        <translation>Otros intervalos</translation>
    </message>
    <message>
        <source>Other ranges; shown: %1</source>
        <translation>Otros intervalos; mostrado: %1</translation>
    </message>
    <message>
        <source>From … to …	T</source>
        <translation>Desde … hasta …	T</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparar con</translation>
    </message>
</context>
<context>
    <name>wb::shell::SettingsNotice</name>
    <message>
        <source>Hide</source>
        <translation>Ocultar</translation>
    </message>
    <message>
        <source>The configuration is gone; what it said before stays in effect.</source>
        <translation>La configuración ha desaparecido; sigue aplicándose lo que decía antes.</translation>
    </message>
    <message numerus="yes">
        <source>The changed configuration has %n mistake(s); what it said before stays in effect.</source>
        <translation>
            <numerusform>La configuración modificada tiene %n error; sigue aplicándose lo que decía antes.</numerusform>
            <numerusform>La configuración modificada tiene %n errores; sigue aplicándose lo que decía antes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… y %n más.</numerusform>
            <numerusform>… y %n más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Corregir…</translation>
    </message>
</context>
<context>
    <name>wb::shell::SnoozeEntry</name>
    <message>
        <source>Snooze %1</source>
        <translation>Posponer %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>¿Por qué?</translation>
    </message>
    <message>
        <source>Why %1 is snoozed</source>
        <translation>Por qué se pospone %1</translation>
    </message>
    <message>
        <source>Snooze for %1</source>
        <translation>Posponer durante %1</translation>
    </message>
    <message>
        <source>A reason is needed: others will read it.</source>
        <translation>Hace falta un motivo: otras personas lo leerán.</translation>
    </message>
    <message>
        <source>Nobody is told of it meanwhile, unless it gets critically worse. The timeline keeps who and why.</source>
        <translation>Mientras tanto no se avisa a nadie, salvo que empeore gravemente. La cronología guarda quién y por qué.</translation>
    </message>
</context>
<context>
    <name>wb::shell::SpanEntry</name>
    <message>
        <source>Charts from … to …</source>
        <translation>Gráficos desde … hasta …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Times of %1: 17:51, 2024-11-14 17:51, -2h, now; or a chart&apos;s link.</source>
        <translation>Horas de %1: 17:51, 2024-11-14 17:51, -2h, now; o el enlace de un gráfico.</translation>
    </message>
</context>
<context>
    <name>wb::shell::StateCounts</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n con fallos</numerusform>
            <numerusform>%n con fallos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n degradado</numerusform>
            <numerusform>%n degradados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n desconocido</numerusform>
            <numerusform>%n desconocidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n healthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>%n sano</numerusform>
            <numerusform>%n sanos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::StatusStrip</name>
    <message>
        <source>Actions: enabled for %1</source>
        <translation>Acciones: activadas en %1</translation>
    </message>
    <message>
        <source>Actions: read-only</source>
        <translation>Acciones: solo lectura</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) · %1</source>
        <translation>
            <numerusform>%Ln target · %1</numerusform>
            <numerusform>%Ln targets · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 muestras/s</translation>
    </message>
    <message>
        <source>scrape p99 %1</source>
        <translation>scrape p99 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>%n descartado</numerusform>
            <numerusform>%n descartados</numerusform>
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
            <numerusform>cronología: guardando %n entrada…</numerusform>
            <numerusform>cronología: guardando %n entradas…</numerusform>
        </translation>
    </message>
    <message>
        <source>timeline saved %1</source>
        <translation>cronología guardada %1</translation>
    </message>
    <message>
        <source>Actions: locked for %1</source>
        <translation>Acciones: bloqueadas en %1</translation>
    </message>
    <message>
        <source>timeline by another program</source>
        <translation>cronología: la escribe otro programa</translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <translation>
            <numerusform>%n sin registrar</numerusform>
            <numerusform>%n sin registrar</numerusform>
        </translation>
    </message>
    <message>
        <source>service %1 of %2</source>
        <translation>servicio %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n not healthy</source>
        <translation>
            <numerusform>%n no sano</numerusform>
            <numerusform>%n no sanos</numerusform>
        </translation>
    </message>
    <message>
        <source>all healthy</source>
        <translation>todos sanos</translation>
    </message>
    <message>
        <source>stays while an action is under way</source>
        <translation>se queda mientras haya una acción en curso</translation>
    </message>
    <message>
        <source>next: %1 in %2</source>
        <translation>siguiente: %1 en %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Actions: none without live figures</source>
        <translation>Acciones: ninguna sin cifras actuales</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>aún sin cifras</translation>
    </message>
</context>
<context>
    <name>wb::shell::TopBar</name>
    <message>
        <source>Show the last %1 (key %2)</source>
        <translation>Mostrar el último intervalo de %1 (tecla %2)</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>Intervalo %1</translation>
    </message>
    <message>
        <source>Go to a service, task or action</source>
        <translation>Ir a un servicio, tarea o acción</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>Ir a servicio, tarea, acción…</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Ir a…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Ajustes (Ctrl+,)</translation>
    </message>
</context>
<context>
    <name>wb::shell::UpdateComposer</name>
    <message>
        <source>Investigating</source>
        <translation>Investigando</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>Identificado</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>En observación</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Resuelto</translation>
    </message>
    <message>
        <source>Update for customers on %1</source>
        <translation>Aviso a los clientes sobre %1</translation>
    </message>
    <message>
        <source>What customers are told</source>
        <translation>Qué se dice a los clientes</translation>
    </message>
    <message>
        <source>Components, separated by commas</source>
        <translation>Componentes, separados por comas</translation>
    </message>
    <message>
        <source>Record and copy</source>
        <translation>Registrar y copiar</translation>
    </message>
    <message>
        <source>An update needs a text.</source>
        <translation>El aviso no puede estar vacío.</translation>
    </message>
    <message>
        <source>It is recorded in the timeline and copied, for you to publish on your status page. Nothing is sent from here.</source>
        <translation>Se registra en la cronología y se copia para que lo publique en su página de estado. Desde aquí no se envía nada.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Componentes</translation>
    </message>
    <message>
        <source>It will be recorded and copied. Nothing is sent from here.</source>
        <translation>Se registra y se copia. Desde aquí no se envía nada.</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>Desde aquí no se envía nada.</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>No se envía nada.</translation>
    </message>
</context>
<context>
    <name>wb::shell::WallNews</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>QUÉ HA CAMBIADO</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>CRONOLOGÍA</translation>
    </message>
</context>
</TS>
