<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Watchbridge contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>ActionOffers</name>
    <message>
        <source>%1 is read-only. Set “actions: enabled” in the configuration to act.</source>
        <translation>%1 は読み取り専用です。操作するには、設定ファイルで「actions: enabled」を指定してください。</translation>
    </message>
    <message>
        <source>Nothing is known of the service yet.</source>
        <translation>このサービスの情報はまだありません。</translation>
    </message>
    <message>
        <source>%1 has no deploy provider in the configuration.</source>
        <translation>%1 のデプロイプロバイダーが設定されていません。</translation>
    </message>
    <message>
        <source>An action is under way: %1.</source>
        <translation>操作を実行中です：%1。</translation>
    </message>
    <message>
        <source>The deploy provider cannot be read: %1</source>
        <translation>デプロイプロバイダーから情報を取得できません：%1</translation>
    </message>
    <message>
        <source>The deploy provider has not answered yet.</source>
        <translation>デプロイプロバイダーからの応答がまだありません。</translation>
    </message>
    <message>
        <source>A deployment of %1 by %2 is running.</source>
        <translation>%1 のデプロイが実行中です（実行者：%2）。</translation>
    </message>
    <message>
        <source>someone else</source>
        <translation>別のユーザー</translation>
    </message>
    <message>
        <source>Redeploy unhealthy</source>
        <translation>異常タスクを再デプロイ</translation>
    </message>
    <message numerus="yes">
        <source>Redeploy %n unhealthy</source>
        <translation>
            <numerusform>異常 %n 件を再デプロイ</numerusform>
        </translation>
    </message>
    <message>
        <source>No task of %1 is unhealthy.</source>
        <translation>%1 に異常なタスクはありません。</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>ロールバック</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>%1 へロールバック</translation>
    </message>
    <message>
        <source>No earlier release of %1 is known to be good.</source>
        <translation>%1 には正常と確認された以前のリリースがありません。</translation>
    </message>
    <message>
        <source>%1 is no longer available.</source>
        <translation>%1 はもう利用できません。</translation>
    </message>
    <message>
        <source>Goes back together with %1.</source>
        <translation>%1 と一緒にロールバックされます。</translation>
    </message>
    <message>
        <source>%1 You will be asked for a reason to go on all the same.</source>
        <translation>%1 それでも続けるには理由の入力が必要です。</translation>
    </message>
    <message>
        <source>Actions are locked: unlock them with U.</source>
        <translation>操作はロックされています。U で解除できます。</translation>
    </message>
    <message>
        <source>Whether a task of %1 is unhealthy is not known: %2 of %3 cannot be judged.</source>
        <translation>%1 に異常なタスクがあるかどうかは不明です：%3 件中 %2 件を判定できません。</translation>
    </message>
    <message>
        <source>Stops the deployment of %1 by %2 that runs.</source>
        <translation>実行中の %1 のデプロイ（実行者：%2）を停止します。</translation>
    </message>
    <message>
        <source>One redeploy takes at most %1 tasks. Roll back, or redeploy at the orchestrator.</source>
        <translation>1 回の再デプロイで扱えるタスクは %1 件までです。ロールバックするか、オーケストレーター側で再デプロイしてください。</translation>
    </message>
</context>
<context>
    <name>AlarmWords</name>
    <message>
        <source>%1: no target answers</source>
        <translation>%1: 応答するターゲットがありません</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more service(s)</source>
        <translation>
            <numerusform>%1、ほか %n 件のサービス</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing on the screen is current.</source>
        <translation>画面の内容はすべて古いものです。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheatSheet</name>
    <message>
        <source>next, previous service (or ↓ ↑; → ← for its tasks)</source>
        <translation>次・前のサービス（↓ ↑ でも可、→ ← でタスク）</translation>
    </message>
    <message>
        <source>redeploy the unhealthy tasks of the chosen service</source>
        <translation>選択中のサービスの異常タスクを再デプロイ</translation>
    </message>
    <message>
        <source>roll back the chosen service</source>
        <translation>選択中のサービスをロールバック</translation>
    </message>
    <message>
        <source>undo an armed action; dismiss its result</source>
        <translation>準備済みの操作を取り消す、結果を閉じる</translation>
    </message>
    <message>
        <source>go now: do not wait for the countdown</source>
        <translation>カウントダウンを待たずに実行</translation>
    </message>
    <message>
        <source>write a note into the timeline</source>
        <translation>タイムラインにメモを書く</translation>
    </message>
    <message>
        <source>on a chart: zoom (or the wheel)</source>
        <translation>グラフ上：ズーム（ホイールでも可）</translation>
    </message>
    <message>
        <source>go to a service, task, action, theme or language</source>
        <translation>サービス、タスク、操作、テーマ、言語へ移動</translation>
    </message>
    <message>
        <source>text larger, smaller (Ctrl 0: as designed)</source>
        <translation>文字を大きく・小さく（Ctrl 0：標準）</translation>
    </message>
    <message>
        <source>next control</source>
        <translation>次のコントロール</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>charts over 5 min, 30 min, 1 h, 6 h, 24 h, 7 days</source>
        <translation>グラフの期間：5 分、30 分、1 時間、6 時間、24 時間、7 日</translation>
    </message>
    <message>
        <source>compare with yesterday, last week, before the deployment</source>
        <translation>昨日・先週・デプロイ前と比較</translation>
    </message>
    <message>
        <source>on a chart: copy the picture (with Shift: values)</source>
        <translation>グラフ上：画像をコピー（Shift で値）</translation>
    </message>
    <message>
        <source>always the worst service</source>
        <translation>常に最も悪いサービス</translation>
    </message>
    <message>
        <source>filter the services (Esc: all of them again)</source>
        <translation>サービスを絞り込む（Esc ですべて表示）</translation>
    </message>
    <message>
        <source>heat map of all tasks (Enter: to the task in the list)</source>
        <translation>全タスクのヒートマップ（Enter で一覧のタスクへ）</translation>
    </message>
    <message>
        <source>wall display: one service after the other</source>
        <translation>壁掛け表示：サービスを順に表示</translation>
    </message>
    <message>
        <source>unlock actions for a while; lock them again</source>
        <translation>操作のロックをしばらく解除、再びロック</translation>
    </message>
    <message>
        <source>snooze the chosen service</source>
        <translation>選んだサービスをスヌーズ</translation>
    </message>
    <message>
        <source>environments side by side</source>
        <translation>環境を並べて表示</translation>
    </message>
    <message>
        <source>watch a further service</source>
        <translation>サービスを追加して監視</translation>
    </message>
    <message>
        <source>lead the incident</source>
        <translation>インシデントを指揮</translation>
    </message>
    <message>
        <source>update customers</source>
        <translation>顧客に状況を通知</translation>
    </message>
    <message>
        <source>export the timeline</source>
        <translation>タイムラインをエクスポート</translation>
    </message>
    <message>
        <source>sounds off for a while</source>
        <translation>しばらく音を止める</translation>
    </message>
    <message>
        <source>charts from … to …</source>
        <translation>… から … までのグラフ</translation>
    </message>
    <message>
        <source>back to live</source>
        <translation>ライブに戻る</translation>
    </message>
    <message>
        <source>on a chart: through time (or drag)</source>
        <translation>グラフ上：時間を移動（またはドラッグ）</translation>
    </message>
    <message>
        <source>on a chart: mark a range (or drag with Shift)</source>
        <translation>グラフ上：範囲を選択（または Shift＋ドラッグ）</translation>
    </message>
    <message>
        <source>try rules on the marked range</source>
        <translation>選択範囲でルールを試す</translation>
    </message>
    <message>
        <source>on a chart: logarithmic</source>
        <translation>グラフ上：対数目盛</translation>
    </message>
    <message>
        <source>on a chart: in a window of its own</source>
        <translation>グラフ上：別ウィンドウに表示</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Fleet</source>
        <translation>フリート</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>インシデント</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
</context>
<context>
    <name>ConfigDraft</name>
    <message>
        <source>The file is no configuration; mend it as text.</source>
        <translation>ファイルは設定ファイルではありません。テキストとして直してください。</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>%1 行目を読み取れません。先にテキストとして直してください。</translation>
    </message>
    <message>
        <source>An environment needs a service: remove the environment as text, or watch another service first.</source>
        <translation>環境には少なくとも 1 つのサービスが必要です。環境をテキストで削除するか、先に別のサービスを監視してください。</translation>
    </message>
    <message>
        <source>There is no such example.</source>
        <translation>そのような例はありません。</translation>
    </message>
</context>
<context>
    <name>ConfigEdit</name>
    <message>
        <source>The file belongs to another user or group, which replacing it would change, so that others could no longer read it: change it as its owner (%1).</source>
        <translation>このファイルは別のユーザーまたはグループの所有です。置き換えると所有者が変わり、ほかの人が読めなくなります。所有者として変更してください（%1）。</translation>
    </message>
    <message>
        <source>The configuration cannot be read.</source>
        <translation>設定ファイルを読み込めません。</translation>
    </message>
    <message>
        <source>The configuration is larger than 4 MiB.</source>
        <translation>設定ファイルが 4 MiB を超えています。</translation>
    </message>
    <message>
        <source>The file is read-only: allow writing (chmod u+w %1), or change it where it comes from.</source>
        <translation>ファイルは読み取り専用です。書き込みを許可するか（chmod u+w %1）、元の場所で変更してください。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written into, which replacing the file takes: allow it, or change the file where it comes from.</source>
        <translation>フォルダー %1 に書き込めないため、ファイルを置き換えられません。書き込みを許可するか、元の場所でファイルを変更してください。</translation>
    </message>
    <message>
        <source>Fix the configuration&apos;s mistakes first, the first is in line %1.</source>
        <translation>先に設定ファイルの誤りを直してください。最初の誤りは %1 行目です。</translation>
    </message>
    <message>
        <source>The configuration lists its services in a way that this program does not write into. Copy the text and add it yourself.</source>
        <translation>設定ファイルのサービスの一覧が、このプログラムでは書き込めない書き方になっています。テキストをコピーして自分で追加してください。</translation>
    </message>
    <message>
        <source>The service cannot be added without changing something else. Copy the text and add it yourself.</source>
        <translation>ほかの内容を変えずにサービスを追加できません。テキストをコピーして自分で追加してください。</translation>
    </message>
    <message>
        <source>The configuration has changed meanwhile; nothing was written.</source>
        <translation>その間に設定ファイルが変更されたため、何も書き込みませんでした。</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Component on the status page</source>
        <translation>ステータスページのコンポーネント</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>アドレス（1 行に 1 つ）</translation>
    </message>
    <message>
        <source>Files of targets (file_sd)</source>
        <translation>ターゲットのファイル（file_sd）</translation>
    </message>
    <message>
        <source>URLs of targets (http_sd)</source>
        <translation>ターゲットの URL（http_sd）</translation>
    </message>
    <message>
        <source>Read these every</source>
        <translation>読み込む間隔</translation>
    </message>
    <message>
        <source>Where the token is</source>
        <translation>トークンの場所</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Latency: histogram</source>
        <translation>レイテンシ：ヒストグラム</translation>
    </message>
    <message>
        <source>Latency: unit</source>
        <translation>レイテンシ：単位</translation>
    </message>
    <message>
        <source>Traffic: counter</source>
        <translation>トラフィック：カウンター</translation>
    </message>
    <message>
        <source>Errors: counter</source>
        <translation>エラー：カウンター</translation>
    </message>
    <message>
        <source>Errors: which are bad</source>
        <translation>エラー：該当する条件</translation>
    </message>
    <message>
        <source>Memory: gauge</source>
        <translation>メモリ：ゲージ</translation>
    </message>
    <message>
        <source>Memory: limit</source>
        <translation>メモリ：上限</translation>
    </message>
    <message>
        <source>CPU: counter</source>
        <translation>CPU：カウンター</translation>
    </message>
    <message>
        <source>CPU: limit</source>
        <translation>CPU：上限</translation>
    </message>
    <message>
        <source>Out-of-memory kills: counter</source>
        <translation>メモリ不足による強制終了：カウンター</translation>
    </message>
    <message>
        <source>Release: gauge</source>
        <translation>リリース：ゲージ</translation>
    </message>
    <message>
        <source>Latency p95 at most</source>
        <translation>レイテンシ p95 の上限</translation>
    </message>
    <message>
        <source>Errors at most</source>
        <translation>エラーの上限</translation>
    </message>
    <message>
        <source>The autoscaler looks at</source>
        <translation>オートスケーラーが見る値</translation>
    </message>
    <message>
        <source>and scales above</source>
        <translation>スケールするしきい値</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>プロバイダー</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>そこでの名前</translation>
    </message>
    <message>
        <source>Engine of a manager</source>
        <translation>マネージャーの Engine</translation>
    </message>
    <message>
        <source>Where the authority is</source>
        <translation>認証局の場所</translation>
    </message>
    <message>
        <source>Where the certificate is</source>
        <translation>証明書の場所</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>鍵の場所</translation>
    </message>
    <message>
        <source>Settings whose values may be shown</source>
        <translation>値を表示してよい設定</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>クラスター</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>リージョン</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>プロファイル</translation>
    </message>
    <message>
        <source>Endpoint instead of AWS</source>
        <translation>AWS の代わりのエンドポイント</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>コンテキスト</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Kind of workload</source>
        <translation>ワークロードの種類</translation>
    </message>
    <message>
        <source>Kubeconfig</source>
        <translation>Kubeconfig</translation>
    </message>
    <message>
        <source>Programs that may be run for it</source>
        <translation>実行を許可するプログラム</translation>
    </message>
    <message>
        <source>Goes back together with</source>
        <translation>一緒にロールバックするサービス</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>間隔</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>スキーム</translation>
    </message>
    <message>
        <source>Native histograms</source>
        <translation>ネイティブヒストグラム</translation>
    </message>
    <message>
        <source>Body at most</source>
        <translation>本文の上限</translation>
    </message>
    <message>
        <source>Header at most</source>
        <translation>ヘッダーの上限</translation>
    </message>
    <message>
        <source>Samples at most</source>
        <translation>サンプルの上限</translation>
    </message>
    <message>
        <source>Labels of a sample at most</source>
        <translation>サンプルごとのラベルの上限</translation>
    </message>
    <message>
        <source>A label at most</source>
        <translation>ラベルの長さの上限</translation>
    </message>
    <message>
        <source>Redirects at most</source>
        <translation>リダイレクトの上限</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>タイムゾーン</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Unlocked actions stay so for</source>
        <translation>ロック解除が続く時間</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>Wall display: each service for</source>
        <translation>壁掛け表示：1 サービスの表示時間</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Keep what was recorded for</source>
        <translation>記録の保存期間</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>ターゲット</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>シグナル</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>スケーリング</translation>
    </message>
    <message>
        <source>Rollback and redeploy</source>
        <translation>ロールバックと再デプロイ</translation>
    </message>
    <message>
        <source>Scraping</source>
        <translation>スクレイピング</translation>
    </message>
    <message>
        <source>Under a new name it begins a history of its own; what was recorded stays under the old one.</source>
        <translation>新しい名前では履歴が新しく始まります。これまでの記録は以前の名前のまま残ります。</translation>
    </message>
    <message>
        <source>Under a new name it begins a record of its own; what was recorded stays under the old one.</source>
        <translation>新しい名前では記録が新しく始まります。これまでの記録は以前の名前のまま残ります。</translation>
    </message>
    <message>
        <source>Enabled: whoever sits at this window can unlock them (U), then redeploy and roll back each service here that has a provider. That changes production.</source>
        <translation>有効：このウィンドウの前にいる人は誰でもロックを解除し（U）、プロバイダーのあるサービスを再デプロイ・ロールバックできます。本番環境が変更されます。</translation>
    </message>
    <message>
        <source>Read-only: nothing in this window can change this environment.</source>
        <translation>読み取り専用：このウィンドウからこの環境を変更することはできません。</translation>
    </message>
    <message>
        <source>env:VARIABLE, file:PATH or keychain:NAME; never the secret itself.</source>
        <translation>env:変数、file:パス、keychain:名前 のいずれか。秘密の値そのものは書きません。</translation>
    </message>
    <message>
        <source>Grey values below come from the preset; what you enter takes precedence.</source>
        <translation>下の灰色の値はプリセットのものです。入力した値が優先されます。</translation>
    </message>
    <message>
        <source>None: this service cannot be redeployed or rolled back here.</source>
        <translation>なし：このサービスはここから再デプロイもロールバックもできません。</translation>
    </message>
    <message>
        <source>Until somebody chooses otherwise in the window.</source>
        <translation>ウィンドウで別の選択をするまで有効です。</translation>
    </message>
    <message>
        <source>What is older than this is deleted, and no undoing of the saving brings it back.</source>
        <translation>これより古いものは削除され、保存を取り消しても元に戻りません。</translation>
    </message>
    <message>
        <source>It takes effect at the next start, and so does all that is changed until then.</source>
        <translation>次回の起動時に有効になります。それまでのほかの変更も同様です。</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>次回の起動時に有効になります。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>ストレージ</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（名前なし）</translation>
    </message>
    <message>
        <source>Running tasks, as told by</source>
        <translation>実行中タスクの情報源</translation>
    </message>
    <message>
        <source>Port of their metrics</source>
        <translation>メトリクスのポート</translation>
    </message>
    <message>
        <source>Overlay network to reach them</source>
        <translation>到達に使うオーバーレイネットワーク</translation>
    </message>
    <message>
        <source>URL of its API</source>
        <translation>API の URL</translation>
    </message>
    <message>
        <source>Where user:password is</source>
        <translation>ユーザー:パスワードの場所</translation>
    </message>
    <message>
        <source>Its requests follow the example</source>
        <translation>リクエストの基にする例</translation>
    </message>
    <message>
        <source>or what this file describes</source>
        <translation>またはこのファイルの記述</translation>
    </message>
    <message>
        <source>Redeploy: %1</source>
        <translation>再デプロイ：%1</translation>
    </message>
    <message>
        <source>Rollback: %1</source>
        <translation>ロールバック：%1</translation>
    </message>
    <message>
        <source>Abort: %1</source>
        <translation>中止：%1</translation>
    </message>
    <message>
        <source>Its runs: %1</source>
        <translation>実行：%1</translation>
    </message>
    <message>
        <source>What runs now: %1</source>
        <translation>現在稼働中：%1</translation>
    </message>
    <message>
        <source>Releases: %1</source>
        <translation>リリース：%1</translation>
    </message>
    <message>
        <source>Tasks: %1</source>
        <translation>タスク：%1</translation>
    </message>
    <message>
        <source>Each task that runs there is scraped. Where nothing else than port and network is entered, the place is that of rollback and redeploy, if that is the same orchestrator.</source>
        <translation>そこで実行中の各タスクをスクレイプします。ポートとネットワーク以外が空なら、同じオーケストレーターである限り、ロールバックと再デプロイの場所が使われます。</translation>
    </message>
    <message>
        <source>Choosing one writes its requests in place of those that are here. Only the URL is yours to enter; see that what they send is what your pipeline takes.</source>
        <translation>選ぶと、今ある内容の代わりにその例のリクエストが書き込まれます。URL は自分で入力し、送る内容がパイプラインに合うか確かめてください。</translation>
    </message>
    <message>
        <source>A configuration whose first webhook is meant, or its “deploy” alone. It is copied: what changes there later changes nothing here.</source>
        <translation>最初の webhook が対象となる設定ファイル、またはその「deploy」だけのファイル。内容はコピーされ、後でファイルを変えてもここは変わりません。</translation>
    </message>
    <message>
        <source>Where the header %1 is</source>
        <translation>ヘッダー %1 の値の場所</translation>
    </message>
    <message>
        <source>none: they are your own</source>
        <translation>なし（独自の内容）</translation>
    </message>
    <message>
        <source>In the example: %1</source>
        <translation>例では：%1</translation>
    </message>
    <message>
        <source>Severity 1: update every</source>
        <translation>重大度 1：更新の間隔</translation>
    </message>
    <message>
        <source>Severity 2: update every</source>
        <translation>重大度 2：更新の間隔</translation>
    </message>
    <message>
        <source>Severity 3: update every</source>
        <translation>重大度 3：更新の間隔</translation>
    </message>
    <message>
        <source>Severity 4: update every</source>
        <translation>重大度 4：更新の間隔</translation>
    </message>
    <message>
        <source>Severity 5: update every</source>
        <translation>重大度 5：更新の間隔</translation>
    </message>
    <message>
        <source>Capacity is pinned while it goes back</source>
        <translation>ロールバック中はキャパシティを固定</translation>
    </message>
</context>
<context>
    <name>Joins</name>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>JudgedWords</name>
    <message>
        <source>latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>too few requests</source>
        <translation>リクエスト不足</translation>
    </message>
    <message>
        <source>no limit or objective known</source>
        <translation>上限も目標も不明</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未計測</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>Over its limit: %1</source>
        <translation>許容値超過：%1</translation>
    </message>
    <message>
        <source>Not judged: %1</source>
        <translation>判定対象外：%1</translation>
    </message>
    <message>
        <source>Judged: %1. %2</source>
        <translation>判定済み：%1。%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>LookCommands</name>
    <message>
        <source>Theme: the system&apos;s</source>
        <translation>テーマ：システムに合わせる</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>テーマ：ダーク</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>テーマ：ライト</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>テーマ：ハイコントラスト</translation>
    </message>
    <message>
        <source>look</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Text: larger</source>
        <translation>文字：大きく</translation>
    </message>
    <message>
        <source>Text: smaller</source>
        <translation>文字：小さく</translation>
    </message>
    <message>
        <source>Text: designed size</source>
        <translation>文字：標準サイズ</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語：%1</translation>
    </message>
</context>
<context>
    <name>MuteMenu</name>
    <message>
        <source>Sounds on</source>
        <translation>音を出す</translation>
    </message>
    <message>
        <source>Sounds off for %1</source>
        <translation>%1の間、音を消す</translation>
    </message>
    <message>
        <source>no sounds for %1</source>
        <translation>消音中（残り %1）</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>, falling; healthy when clearly below</source>
        <translation>、低下中。明確に下回れば正常</translation>
    </message>
    <message>
        <source>; healthy when clearly below</source>
        <translation>。明確に下回れば正常</translation>
    </message>
    <message>
        <source>; healthy when it stays so</source>
        <translation>。この状態が続けば正常</translation>
    </message>
    <message>
        <source> for %1</source>
        <translation>（%1 継続）</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Memory %1 of limit</source>
        <translation>メモリが上限の %1</translation>
    </message>
    <message>
        <source> on %1</source>
        <translation>（%1）</translation>
    </message>
    <message>
        <source> and rising %1/s</source>
        <translation>、毎秒 %1 増加中</translation>
    </message>
    <message>
        <source>, at the limit in about %1</source>
        <translation>、約 %1後に上限到達</translation>
    </message>
    <message>
        <source>; CPU %1, so the CPU autoscaler sees nothing</source>
        <translation>。CPU は %1 のため、CPU 基準のオートスケーラーは検知しません</translation>
    </message>
    <message>
        <source>; the autoscaler watches %1 and sees nothing of it</source>
        <translation>。オートスケーラーは %1 を監視しており、これを検知しません</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 は %1</translation>
    </message>
    <message>
        <source> (objective %1)</source>
        <translation>（目標 %1）</translation>
    </message>
    <message>
        <source>, %1× the last hour</source>
        <translation>、直近 1 時間の %1 倍</translation>
    </message>
    <message>
        <source>%1 of requests fail</source>
        <translation>リクエストの %1 が失敗</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 time out</source>
        <translation>%1 がタイムアウト</translation>
    </message>
    <message>
        <source>No request fails any more</source>
        <translation>失敗するリクエストはなくなりました</translation>
    </message>
    <message>
        <source>CPU %1 of limit</source>
        <translation>CPU が上限の %1</translation>
    </message>
    <message>
        <source>%1 ran out of memory once, at %2.</source>
        <translation>%1 がメモリ不足で 1 回強制終了（%2）。</translation>
    </message>
    <message>
        <source>%1 ran out of memory %2 times, last at %3.</source>
        <translation>%1 がメモリ不足で %2 回強制終了（最終 %3）。</translation>
    </message>
    <message>
        <source>One more task reaches the limit in about %1.</source>
        <translation>さらに 1 タスクが約 %1後に上限に達します。</translation>
    </message>
    <message>
        <source>More tasks (%1) reach the limit in about %2.</source>
        <translation>ほかのタスク（%1）も約 %2 後に上限に達します。</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are missing.</source>
        <translation>%2 タスク中 %1 件が不足しています。</translation>
    </message>
    <message>
        <source>Looks unwell; watched too briefly to tell.</source>
        <translation>状態が悪そうです。観察時間が短く、まだ判断できません。</translation>
    </message>
    <message>
        <source>%1: looks unwell; watched too briefly to tell.</source>
        <translation>%1: 状態が悪そうです。観察時間が短く、まだ判断できません。</translation>
    </message>
    <message>
        <source>No task is known yet.</source>
        <translation>タスクはまだ確認されていません。</translation>
    </message>
    <message>
        <source>Recovering; waiting to see it stay well.</source>
        <translation>回復中。安定するか確認しています。</translation>
    </message>
    <message>
        <source>%1: no data for %2: nothing was heard of it.</source>
        <translation>%1: データなし（%2）。応答がありません。</translation>
    </message>
    <message>
        <source>%1: no data for %2: %3</source>
        <translation>%1: データなし（%2）：%3</translation>
    </message>
    <message>
        <source>%1 scales on %2, but memory is what saturates: %3 of limit at CPU %4. The autoscaler will not act.</source>
        <translation>%1 は %2 でスケールしますが、逼迫しているのはメモリです（上限の %3、CPU は %4）。オートスケーラーは作動しません。</translation>
    </message>
    <message>
        <source>, not the code</source>
        <translation>。コードには連動していません</translation>
    </message>
    <message>
        <source>, not the settings</source>
        <translation>。設定には連動していません</translation>
    </message>
    <message>
        <source> Changed settings that govern it: %1.</source>
        <translation>関係する設定変更：%1。</translation>
    </message>
    <message>
        <source>%1 is the same with old and new code and settings.</source>
        <translation>%1 はコードと設定の新旧によらず同じです。</translation>
    </message>
    <message>
        <source>Code %1 → %2 and settings %3 → %4 changed together: the running tasks cannot tell them apart</source>
        <translation>コード %1 → %2 と設定 %3 → %4 が同時に変更されたため、稼働中のタスクでは区別できません</translation>
    </message>
    <message>
        <source>Too few tasks differ in code or settings to tell</source>
        <translation>コードや設定が異なるタスクが少なく、判別できません</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>未チェック</translation>
    </message>
    <message>
        <source>actions are enabled</source>
        <translation>操作は有効</translation>
    </message>
    <message>
        <source>the orchestrator answers</source>
        <translation>オーケストレーターは応答中</translation>
    </message>
    <message>
        <source>no other deployment runs</source>
        <translation>ほかに実行中のデプロイなし</translation>
    </message>
    <message>
        <source>figures of all tasks (%1) are fresh</source>
        <translation>全タスク（%1）の値が最新</translation>
    </message>
    <message>
        <source>the newest figures are %1 old</source>
        <translation>最新の値は %1前のものです</translation>
    </message>
    <message>
        <source>%1 of %2 tasks are live; none from %3</source>
        <translation>%2 タスク中 %1 件がライブ、応答なし：%3</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>世代 %1</translation>
    </message>
    <message>
        <source>tasks: %1</source>
        <translation>タスク：%1</translation>
    </message>
    <message>
        <source>%1 of %2 tasks</source>
        <translation>%2 タスク中 %1 件</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1</source>
        <translation>追加可能なタスク：%1</translation>
    </message>
    <message>
        <source>capacity for more tasks: %1, so %2 go in turns</source>
        <translation>追加可能なタスク：%1、%2 件を順番に置き換え</translation>
    </message>
    <message>
        <source>healthy release %1 is available</source>
        <translation>正常なリリース %1 を利用可能</translation>
    </message>
    <message>
        <source>healthy version known</source>
        <translation>正常なバージョンあり</translation>
    </message>
    <message>
        <source>no runtime setting changes</source>
        <translation>設定の変更なし</translation>
    </message>
    <message>
        <source>settings go back to %1: %2</source>
        <translation>設定を %1 に戻します：%2</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>guarded by %1</source>
        <translation>%1 による保護あり</translation>
    </message>
    <message>
        <source>not everything goes back: %1</source>
        <translation>元に戻らないものがあります：%1</translation>
    </message>
    <message>
        <source>this environment is read-only</source>
        <translation>この環境は読み取り専用です</translation>
    </message>
    <message>
        <source>Set &quot;actions: enabled&quot; for it in watchbridge.yaml.</source>
        <translation>watchbridge.yaml でこの環境に「actions: enabled」を設定してください。</translation>
    </message>
    <message>
        <source>Wait until the service&apos;s figures are live again, or act at the orchestrator itself.</source>
        <translation>サービスの値が再び更新されるまで待つか、オーケストレーター側で操作してください。</translation>
    </message>
    <message>
        <source>nothing is known of this service yet</source>
        <translation>このサービスについてまだ何も分かっていません</translation>
    </message>
    <message>
        <source>no task answers; the orchestrator says that none runs</source>
        <translation>応答するタスクがなく、オーケストレーターも実行中のタスクはないと報告しています</translation>
    </message>
    <message>
        <source>There is no live evidence beside the orchestrator&apos;s.</source>
        <translation>オーケストレーターの報告以外に最新の裏付けはありません。</translation>
    </message>
    <message>
        <source>no figures of this service have ever arrived</source>
        <translation>このサービスの値はまだ一度も届いていません</translation>
    </message>
    <message>
        <source>What cannot be read is unknown, not healthy.</source>
        <translation>読み取れないものは不明であり、正常ではありません。</translation>
    </message>
    <message>
        <source>whether anybody else deploys is not told</source>
        <translation>ほかの人がデプロイ中かどうかは報告されません</translation>
    </message>
    <message>
        <source>Look at the pipeline itself, or configure deploy.status.</source>
        <translation>パイプライン自体を確認するか、deploy.status を設定してください。</translation>
    </message>
    <message>
        <source>Wait for it or abort it (%1) first.</source>
        <translation>終わるのを待つか、先に中止してください（%1）。</translation>
    </message>
    <message>
        <source>whether somebody changes it meanwhile is not told</source>
        <translation>その間に誰かが変更するかどうかは報告されません</translation>
    </message>
    <message>
        <source>Tell the others before you go on: of two who deploy at the same time nothing keeps the second one back.</source>
        <translation>続ける前にほかの人に知らせてください。同時に二人がデプロイしても、後の方を止めるものはありません。</translation>
    </message>
    <message>
        <source>Look at what runs now and decide anew.</source>
        <translation>現在稼働しているものを確認し、改めて判断してください。</translation>
    </message>
    <message>
        <source>somebody changed the service from %1 to %2 meanwhile</source>
        <translation>その間に誰かがサービスを %1 から %2 に変更しました</translation>
    </message>
    <message>
        <source>the service moved from generation %1 to %2 meanwhile (%3 → %4 tasks), same release</source>
        <translation>その間にサービスは世代 %1 から %2 に進みました（タスク %3 → %4）。リリースは同じです</translation>
    </message>
    <message>
        <source>All checks were made again on what is there now.</source>
        <translation>すべてのチェックを現在の状態でやり直しました。</translation>
    </message>
    <message>
        <source>%1 is not among the tasks watched</source>
        <translation>%1 は監視中のタスクにありません</translation>
    </message>
    <message>
        <source>Choose from the tasks that are there now.</source>
        <translation>今あるタスクから選んでください。</translation>
    </message>
    <message>
        <source>the pipeline replaces every task, not only %1, and does not tell which there are</source>
        <translation>パイプラインは %1 だけでなく全タスクを置き換え、どのタスクがあるかは報告しません</translation>
    </message>
    <message>
        <source>What is not watched is replaced unseen.</source>
        <translation>監視していないものは見えないまま置き換えられます。</translation>
    </message>
    <message>
        <source>the orchestrator knows no task of this service</source>
        <translation>オーケストレーターはこのサービスのタスクを認識していません</translation>
    </message>
    <message>
        <source>Check its desired count at the orchestrator.</source>
        <translation>オーケストレーターで必要数を確認してください。</translation>
    </message>
    <message>
        <source>It does so in turns, as the service&apos;s update settings say.</source>
        <translation>サービスの更新設定に従って順番に行われます。</translation>
    </message>
    <message>
        <source>no room for a further task; each stops before its replacement starts, none of them serves now</source>
        <translation>追加タスクの余地なし。各タスクは代わりの起動前に停止し、いずれも今は処理していません</translation>
    </message>
    <message>
        <source>Replacements may have to wait for a place.</source>
        <translation>代わりのタスクは空きを待つことがあります。</translation>
    </message>
    <message>
        <source>Free capacity or raise the limit, then try again.</source>
        <translation>キャパシティを空けるか上限を上げてから、再試行してください。</translation>
    </message>
    <message>
        <source>no room for a further task, and stopping the last healthy one would leave none</source>
        <translation>追加タスクの余地がなく、最後の正常なタスクを止めると 1 つも残りません</translation>
    </message>
    <message>
        <source>no room for a further task, and %1 healthy ones would run at CPU %2</source>
        <translation>追加タスクの余地がなく、正常な %1 件が CPU %2 で動くことになります</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones</source>
        <translation>追加タスクの余地なし。1 つずつなら正常なタスクが %1 件残ります</translation>
    </message>
    <message>
        <source>It will be slower than with room to spare.</source>
        <translation>余裕がある場合より時間がかかります。</translation>
    </message>
    <message>
        <source>Let it start new ones first, in the service&apos;s update settings at the orchestrator.</source>
        <translation>オーケストレーターの更新設定で、新しいタスクを先に起動させてください。</translation>
    </message>
    <message>
        <source>the last healthy one stops before another serves</source>
        <translation>最後の正常なタスクが、次が処理を始める前に停止します</translation>
    </message>
    <message>
        <source>all %1 healthy ones stop at once</source>
        <translation>正常な %1 件がすべて同時に停止します</translation>
    </message>
    <message>
        <source>%1 may stop at once, and %2 healthy ones would run at CPU %3</source>
        <translation>最大 %1 件が同時に停止し、正常な %2 件が CPU %3 で動くことになります</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones</source>
        <translation>最大 %1 件が同時に停止し、正常なタスクは %2 件残ります</translation>
    </message>
    <message>
        <source>The others take their traffic meanwhile.</source>
        <translation>その間はほかのタスクがトラフィックを引き受けます。</translation>
    </message>
    <message>
        <source>neither room nor how many stop at once is told</source>
        <translation>空きも、同時に停止する数も報告されません</translation>
    </message>
    <message>
        <source>Look at the pipeline how it replaces tasks: it may stop all before any starts.</source>
        <translation>タスクの置き換え方をパイプラインで確認してください。新しいタスクの起動前にすべて停止することがあります。</translation>
    </message>
    <message>
        <source>may start %1 more; the provider does not report whether there is room</source>
        <translation>最大 %1 件を追加で起動できますが、空きがあるかはプロバイダーから報告されません</translation>
    </message>
    <message>
        <source>Without room the deployment stalls; the running tasks go on.</source>
        <translation>空きがないとデプロイは止まりますが、実行中のタスクは動き続けます。</translation>
    </message>
    <message>
        <source>Remove what stands in the way at the orchestrator.</source>
        <translation>オーケストレーター側で、妨げているものを取り除いてください。</translation>
    </message>
    <message>
        <source>the orchestrator cannot be read: %1</source>
        <translation>オーケストレーターを読み取れません：%1</translation>
    </message>
    <message>
        <source>Check its address, credential and that it is up.</source>
        <translation>アドレス、認証情報、稼働状態を確認してください。</translation>
    </message>
    <message>
        <source>whether the pipeline answers is not told: nothing is read of it</source>
        <translation>パイプラインが応答するかは不明です。何も読み取っていません</translation>
    </message>
    <message>
        <source>See that it is up, or configure deploy.status.</source>
        <translation>稼働を確認するか、deploy.status を設定してください。</translation>
    </message>
    <message>
        <source>no earlier good release of this service is known</source>
        <translation>このサービスの以前の正常なリリースは分かっていません</translation>
    </message>
    <message>
        <source>Name a release, or deploy a repaired one.</source>
        <translation>リリースを指定するか、修正版をデプロイしてください。</translation>
    </message>
    <message>
        <source>%1 is not among this service&apos;s releases</source>
        <translation>%1 はこのサービスのリリースにありません</translation>
    </message>
    <message>
        <source>Choose one of those the orchestrator still has.</source>
        <translation>オーケストレーターに残っているものから選んでください。</translation>
    </message>
    <message>
        <source>%1 is no longer available (image or definition gone)</source>
        <translation>%1 はもう利用できません（イメージまたは定義がありません）</translation>
    </message>
    <message>
        <source>Choose another release, or build this one again.</source>
        <translation>別のリリースを選ぶか、これを再ビルドしてください。</translation>
    </message>
    <message>
        <source>%1 is available, but not known to be good</source>
        <translation>%1 は利用できますが、正常とは確認されていません</translation>
    </message>
    <message>
        <source>It may be no better than what runs now.</source>
        <translation>今動いているものより良いとは限りません。</translation>
    </message>
    <message>
        <source>every task runs %1 already</source>
        <translation>すべてのタスクがすでに %1 で動いています</translation>
    </message>
    <message>
        <source>Redeploy to restart tasks on the same release.</source>
        <translation>同じリリースで再起動するには再デプロイしてください。</translation>
    </message>
    <message>
        <source>what runs now is not told</source>
        <translation>現在稼働しているものは報告されません</translation>
    </message>
    <message>
        <source>It may be %1 already.</source>
        <translation>すでに %1 かもしれません。</translation>
    </message>
    <message>
        <source>%1 names no settings revision</source>
        <translation>%1 には設定リビジョンの記載がありません</translation>
    </message>
    <message>
        <source>The runtime settings may stay as they are now.</source>
        <translation>実行時設定は今のままかもしれません。</translation>
    </message>
    <message>
        <source>settings go back to %1; what is in them is not told</source>
        <translation>設定は %1 に戻りますが、その内容は報告されません</translation>
    </message>
    <message>
        <source>Compare the settings at the orchestrator.</source>
        <translation>オーケストレーターで設定を比較してください。</translation>
    </message>
    <message>
        <source>Make sure that the release works with these as they are now.</source>
        <translation>これらが今のままでもリリースが動くことを確認してください。</translation>
    </message>
    <message>
        <source>the rollout is paused, so that nothing would be replaced: resume it first (kubectl rollout resume)</source>
        <translation>ロールアウトが一時停止中で何も置き換わりません。先に再開してください（kubectl rollout resume）</translation>
    </message>
    <message>
        <source>its update strategy is OnDelete: nothing would be replaced until somebody deletes each pod</source>
        <translation>更新戦略が OnDelete のため、各 Pod を削除するまで何も置き換わりません</translation>
    </message>
    <message>
        <source>its update has a partition: %1 of %2 tasks would not be replaced</source>
        <translation>更新にパーティションがあり、%2 タスク中 %1 件は置き換わりません</translation>
    </message>
    <message>
        <source>Nothing has been sent yet; it can be undone.</source>
        <translation>まだ何も送信していません。取り消せます。</translation>
    </message>
    <message>
        <source>Held by a failed check; nothing has been sent.</source>
        <translation>チェックの失敗により保留中です。何も送信していません。</translation>
    </message>
    <message>
        <source>Overridden; it can still be undone.</source>
        <translation>チェックを無視して続行します。まだ取り消せます。</translation>
    </message>
    <message>
        <source>Checking once more, immediately before it is sent.</source>
        <translation>送信直前にもう一度チェックしています。</translation>
    </message>
    <message>
        <source>Tasks and signals are healthy; watching that they stay so.</source>
        <translation>タスクとシグナルは正常です。この状態が続くか確認しています。</translation>
    </message>
    <message>
        <source>Recovered and stayed so for %1; %2 after it was sent.</source>
        <translation>回復し、その状態が %1 続きました（送信から %2）。</translation>
    </message>
    <message>
        <source>Waiting for recovery: %1.</source>
        <translation>回復待ち：%1。</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before anything was sent.</source>
        <translation>何も送信されないうちに %1 が取り下げました。</translation>
    </message>
    <message>
        <source>the pipeline tells no tasks; watched: %1</source>
        <translation>パイプラインはタスクを報告しません。監視中：%1</translation>
    </message>
    <message>
        <source>no longer there: %1</source>
        <translation>もう存在しません：%1</translation>
    </message>
    <message>
        <source>the orchestrator replaces all tasks (%1), not only %2</source>
        <translation>オーケストレーターは %2 だけでなく全タスク（%1）を置き換えます</translation>
    </message>
    <message>
        <source>rollback</source>
        <translation>ロールバック</translation>
    </message>
    <message>
        <source>redeploy</source>
        <translation>再デプロイ</translation>
    </message>
    <message>
        <source> to %1 runs already</source>
        <translation>（%1）がすでに実行中</translation>
    </message>
    <message>
        <source>, by %1</source>
        <translation>、実行者 %1</translation>
    </message>
    <message>
        <source>, since %1</source>
        <translation>、%1前から</translation>
    </message>
    <message>
        <source> to %1 came between</source>
        <translation>（%1）が割り込みました</translation>
    </message>
    <message>
        <source>, %1 ago</source>
        <translation>、%1前</translation>
    </message>
    <message>
        <source>whether %1 was changed since is not known</source>
        <translation>%1 がその後変更されたかは不明</translation>
    </message>
    <message>
        <source>%1 was changed at %2 and stays as it is</source>
        <translation>%1 は %2 に変更されており、そのまま残ります</translation>
    </message>
    <message>
        <source>circuit breaker</source>
        <translation>サーキットブレーカー</translation>
    </message>
    <message>
        <source> (goes back by itself)</source>
        <translation>（自動でロールバック）</translation>
    </message>
    <message>
        <source>alarms %1</source>
        <translation>アラーム %1</translation>
    </message>
    <message>
        <source>%1 (may put its own version back)</source>
        <translation>%1（独自のバージョンに戻すことがあります）</translation>
    </message>
    <message>
        <source>%1 (goes back by itself)</source>
        <translation>%1（自動でロールバック）</translation>
    </message>
    <message>
        <source>; </source>
        <translation>。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 ほか %2 件</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile, and put back after</source>
        <translation>その間 %1 の最小数を %2 から %3 に上げ、終わったら戻します</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 instead of %3 until this is over</source>
        <translation>終わるまで %1 の最小数は %3 ではなく %2 です</translation>
    </message>
    <message>
        <source>its capacity is not pinned: %1</source>
        <translation>キャパシティは固定されません：%1</translation>
    </message>
    <message>
        <source>nothing to pin: %1</source>
        <translation>固定するものはありません：%1</translation>
    </message>
    <message>
        <source>%1 may put its own minimum back.</source>
        <translation>%1 が自身の最小数に戻すことがあります。</translation>
    </message>
    <message>
        <source>The action goes on without it: keep an eye on %1.</source>
        <translation>固定せずに続行します。%1 に注意してください。</translation>
    </message>
    <message>
        <source>%1 may shrink it to %2 meanwhile: %3</source>
        <translation>その間に %1 が %2 件まで減らす可能性があります：%3</translation>
    </message>
    <message>
        <source>%1 leaves it at %2 or more</source>
        <translation>%1 は %2 件以上を保ちます</translation>
    </message>
    <message>
        <source>Keep it at %1 by hand if tasks are taken away.</source>
        <translation>タスクが減らされたら、手動で %1 件に保ってください。</translation>
    </message>
    <message>
        <source>deploy</source>
        <translation>デプロイ</translation>
    </message>
    <message>
        <source>Nothing was sent to %1: the record of it could not be saved (%2).</source>
        <translation>%1 には何も送信していません。記録を保存できませんでした（%2）。</translation>
    </message>
    <message>
        <source>Nothing was sent: the record of it could not be saved (%1).</source>
        <translation>何も送信していません。記録を保存できませんでした（%1）。</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>何も送信していません。%1</translation>
    </message>
    <message>
        <source>Not sent. %1</source>
        <translation>未送信。%1</translation>
    </message>
    <message>
        <source>%1 has not been read since its deployment</source>
        <translation>%1 はデプロイ後まだ読み取れていません</translation>
    </message>
    <message>
        <source>%1 has not been read for %2</source>
        <translation>%1 は %2 にわたって読み取れていません</translation>
    </message>
    <message>
        <source>%1 has not been read at the orchestrator since</source>
        <translation>%1 はその後オーケストレーターで読み取れていません</translation>
    </message>
    <message>
        <source>the deployment of %1 does not show among those that ended yet</source>
        <translation>%1 のデプロイは終了したものの中にまだありません</translation>
    </message>
    <message>
        <source>%1 was moved on to %2 by somebody else</source>
        <translation>%1 はほかの人により %2 に変更されました</translation>
    </message>
    <message>
        <source>%1 has no live figures</source>
        <translation>%1 には最新の値がありません</translation>
    </message>
    <message>
        <source>%1 still runs %2</source>
        <translation>%1 はまだ %2 で動いています</translation>
    </message>
    <message>
        <source>tasks and signals are healthy</source>
        <translation>タスクとシグナルは正常です</translation>
    </message>
    <message>
        <source>which release they run is not told</source>
        <translation>動いているリリースは報告されません</translation>
    </message>
    <message>
        <source>reading how deployment %1 goes</source>
        <translation>デプロイ %1 の状況を読み取り中</translation>
    </message>
    <message>
        <source>checking once more, immediately before it is sent</source>
        <translation>送信直前の再チェック中</translation>
    </message>
    <message>
        <source>runs %1 already and is left as it is</source>
        <translation>すでに %1 で動いており、そのままにします</translation>
    </message>
    <message>
        <source>sent; waiting for the orchestrator&apos;s answer</source>
        <translation>送信済み。オーケストレーターの応答待ち</translation>
    </message>
    <message>
        <source>refused; reading who else is at it</source>
        <translation>拒否されました。ほかに誰がデプロイ中か確認中</translation>
    </message>
    <message>
        <source>the orchestrator refused, nothing was done. %1</source>
        <translation>オーケストレーターが拒否し、何も行われませんでした。%1</translation>
    </message>
    <message>
        <source>the write&apos;s answer is missing (%1); reading whether it took effect</source>
        <translation>書き込みの応答がありません（%1）。反映されたか確認中</translation>
    </message>
    <message>
        <source>Whether %1 was changed is not known: the write was sent once, its answer is missing (%2), and %3. Check at the orchestrator which release and deployment it has before you try again.</source>
        <translation>%1 が変更されたかは不明です。書き込みは一度送信され、応答がありません（%2）。%3。再試行の前に、オーケストレーターでリリースとデプロイを確認してください。</translation>
    </message>
    <message>
        <source>it cannot be read (%1)</source>
        <translation>読み取れません（%1）</translation>
    </message>
    <message>
        <source>it shows no deployment of ours and still generation %1</source>
        <translation>こちらのデプロイはなく、世代は %1 のままです</translation>
    </message>
    <message>
        <source>it shows no deployment of ours, but moved to generation %1</source>
        <translation>こちらのデプロイはありませんが、世代は %1 に進みました</translation>
    </message>
    <message>
        <source>Watchbridge had ended before it came</source>
        <translation>届く前に Watchbridge が終了しました</translation>
    </message>
    <message>
        <source>the answer is about deployment %1</source>
        <translation>応答はデプロイ %1 についてのものです</translation>
    </message>
    <message>
        <source>deployment %1 cannot be read: %2</source>
        <translation>デプロイ %1 を読み取れません：%2</translation>
    </message>
    <message>
        <source>deployment %1 accepted</source>
        <translation>デプロイ %1 が受理されました</translation>
    </message>
    <message>
        <source>deployed; waiting for tasks and signals to recover</source>
        <translation>デプロイ済み。タスクとシグナルの回復待ち</translation>
    </message>
    <message>
        <source>aborted by %1</source>
        <translation>%1 が中止しました</translation>
    </message>
    <message>
        <source>watching its recovery was %1; what was deployed stays.</source>
        <translation>回復の監視：%1。デプロイ済みのものはそのままです。</translation>
    </message>
    <message>
        <source>not sent: %1</source>
        <translation>未送信：%1</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送信</translation>
    </message>
    <message>
        <source>not aborted: this environment is read-only</source>
        <translation>中止していません。この環境は読み取り専用です</translation>
    </message>
    <message>
        <source>the abort was not sent: its record could not be saved (%1)</source>
        <translation>中止は送信していません。記録を保存できませんでした（%1）</translation>
    </message>
    <message>
        <source>the abort was not confirmed: %1</source>
        <translation>中止は確認されていません：%1</translation>
    </message>
    <message>
        <source>%1 has not recovered after %2: %3.</source>
        <translation>%1 は %2 たっても回復していません：%3。</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: it cannot be read (%3). Check at the orchestrator before you try again.</source>
        <translation>%2 のデプロイ %1 の結果は不明です。読み取れません（%3）。再試行の前にオーケストレーターで確認してください。</translation>
    </message>
    <message>
        <source>the deployment is not over after %1: %2.</source>
        <translation>デプロイは %1 たっても終わっていません：%2。</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way.</source>
        <translation>実行中に Watchbridge が終了していました。</translation>
    </message>
    <message>
        <source>%1 has its deployment.</source>
        <translation>%1 はデプロイされました。</translation>
    </message>
    <message>
        <source>%1 is still under way.</source>
        <translation>%1 はまだ進行中です。</translation>
    </message>
    <message>
        <source>%1 was not sent.</source>
        <translation>%1 は送信していません。</translation>
    </message>
    <message>
        <source>no answer within %1</source>
        <translation>%1以内に応答なし</translation>
    </message>
    <message>
        <source>deployed, but its recovery is no longer watched</source>
        <translation>デプロイ済みですが、回復は監視していません</translation>
    </message>
    <message>
        <source>%1 of %2 tasks done</source>
        <translation>%2 タスク中 %1 件完了</translation>
    </message>
    <message>
        <source>its tasks are not told</source>
        <translation>タスクは報告されません</translation>
    </message>
    <message>
        <source>the orchestrator deploys %1 instead of %2</source>
        <translation>オーケストレーターは %2 ではなく %1 をデプロイしています</translation>
    </message>
    <message>
        <source>somebody else aborted the deployment</source>
        <translation>ほかの人がデプロイを中止しました</translation>
    </message>
    <message>
        <source>the deployment failed. %1</source>
        <translation>デプロイは失敗しました。%1</translation>
    </message>
    <message>
        <source>%1 is worse than %2: %3.</source>
        <translation>%1 は %2 より悪化：%3。</translation>
    </message>
    <message>
        <source>p95 %1 against %2 (%3×)</source>
        <translation>p95 %1（以前 %2、%3 倍）</translation>
    </message>
    <message>
        <source>%1 errors against %2</source>
        <translation>エラー %1（以前 %2）</translation>
    </message>
    <message>
        <source>memory %1 of limit against %2</source>
        <translation>メモリは上限の %1（以前 %2）</translation>
    </message>
    <message>
        <source>Roll back %1 to %2</source>
        <translation>%1 を %2 へロールバック</translation>
    </message>
    <message>
        <source>, and %1 with it</source>
        <translation>、併せて %1</translation>
    </message>
    <message>
        <source>Redeploy all tasks of %1</source>
        <translation>%1 の全タスクを再デプロイ</translation>
    </message>
    <message>
        <source>Redeploy %1 tasks of %2</source>
        <translation>%2 の %1 タスクを再デプロイ</translation>
    </message>
    <message>
        <source>Redeploy %1</source>
        <translation>%1 を再デプロイ</translation>
    </message>
    <message>
        <source>%1 is degraded</source>
        <translation>%1 は品質低下</translation>
    </message>
    <message>
        <source>: %1</source>
        <translation>：%1</translation>
    </message>
    <message>
        <source>%1 is unhealthy</source>
        <translation>%1 は異常</translation>
    </message>
    <message>
        <source>%1 is unknown</source>
        <translation>%1 は不明</translation>
    </message>
    <message>
        <source>, and %1 more</source>
        <translation>、ほか %1 件</translation>
    </message>
    <message>
        <source>keeping its autoscaler from taking tasks away meanwhile</source>
        <translation>その間、オートスケーラーによるタスクの削減を抑止中</translation>
    </message>
    <message>
        <source>How deployment %1 of %2 ended is not known: %3. Check at the orchestrator before you try again.</source>
        <translation>%2 のデプロイ %1 の結果は不明です。%3。再試行の前にオーケストレーターで確認してください。</translation>
    </message>
    <message>
        <source>Withdrawn by %1 before the service was touched.</source>
        <translation>%1 により、サービスに手が加えられる前に取り下げられました。</translation>
    </message>
    <message>
        <source>the answer is larger than %1</source>
        <translation>応答が %1 を超えています</translation>
    </message>
    <message>
        <source>it redirects (HTTP %1), which is not followed: a credential goes to the configured address only</source>
        <translation>リダイレクト（HTTP %1）には従いません：認証情報は設定されたアドレスにのみ送られます</translation>
    </message>
    <message>
        <source>nothing was sent, for %1 could not be read before: %2</source>
        <translation>事前に %1 を読み取れなかったため、何も送信されていません：%2</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>接続が拒否されました</translation>
    </message>
    <message>
        <source>Connection closed</source>
        <translation>接続が閉じられました</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>接続がタイムアウトしました</translation>
    </message>
    <message>
        <source>Host %1 not found</source>
        <translation>ホスト %1 が見つかりません</translation>
    </message>
    <message>
        <source>Where it stays so once this is sent, delete that pod: kubectl delete pod %1</source>
        <translation>送信後もそのままなら、その Pod を削除してください：kubectl delete pod %1</translation>
    </message>
    <message>
        <source>%1 is not ready (%2), and a StatefulSet replaces no pod while one is not</source>
        <translation>%1 は準備完了ではありません（%2）。StatefulSet は準備完了でない Pod がある間、どの Pod も置き換えません</translation>
    </message>
    <message>
        <source>it is another service by now: %1, not %2</source>
        <translation>今は別のサービスです：%2 ではなく %1</translation>
    </message>
    <message>
        <source>Look at whose account and cluster it is and decide anew.</source>
        <translation>どのアカウントのどのクラスターかを確認し、改めて判断してください。</translation>
    </message>
    <message>
        <source>it went to %1, while %2 is read now</source>
        <translation>%1 に送られましたが、今読んでいるのは %2 です</translation>
    </message>
    <message>
        <source>Almost no request fails any more</source>
        <translation>失敗するリクエストはほぼなくなりました</translation>
    </message>
    <message>
        <source>Only one sample so far; errors and latency take two.</source>
        <translation>サンプルはまだ 1 つだけです。エラーとレイテンシには 2 つ必要です。</translation>
    </message>
    <message>
        <source>%1: only one sample so far; errors and latency take two.</source>
        <translation>%1: サンプルはまだ 1 つだけです。エラーとレイテンシには 2 つ必要です。</translation>
    </message>
    <message>
        <source>Stopping it goes back to %1 alone: name that, or wait for it or abort it (%2) first.</source>
        <translation>停止しても %1 に戻るだけです。それを指定するか、終わるのを待つか、先に中止してください（%2）。</translation>
    </message>
    <message>
        <source>deployment %1, which was to be stopped, is over</source>
        <translation>停止するはずだったデプロイ %1 はすでに終了</translation>
    </message>
    <message>
        <source>Tell whoever began it: a pipeline may send it again.</source>
        <translation>開始した人に知らせてください。パイプラインが再送することがあります。</translation>
    </message>
    <message>
        <source> to %1 (%2)</source>
        <translation>（%1、ID %2）</translation>
    </message>
    <message>
        <source>: stopped by going back to %1</source>
        <translation>：%1 に戻すことで停止</translation>
    </message>
    <message>
        <source>%1 tracks settings %2 (%3)</source>
        <translation>%1は設定 %2 に連動しています（%3）</translation>
    </message>
    <message>
        <source>%1 tracks code %2 (%3)</source>
        <translation>%1はコード %2 に連動しています（%3）</translation>
    </message>
    <message>
        <source>No data for %1: nothing was heard of it.</source>
        <translation>データなし（%1）。応答がありません。</translation>
    </message>
    <message>
        <source>No data for %1: %2</source>
        <translation>データなし（%1）：%2</translation>
    </message>
    <message>
        <source>Connection refused: nothing listens there.</source>
        <translation>接続が拒否されました。そこで待ち受けているものがありません。</translation>
    </message>
    <message>
        <source>The host name is not known.</source>
        <translation>ホスト名が見つかりません。</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete: %1 of %2 bytes.</source>
        <translation>応答が完了する前に接続が閉じられました：%2 バイト中 %1 バイト。</translation>
    </message>
    <message>
        <source>The connection was closed before the answer was complete.</source>
        <translation>応答が完了する前に接続が閉じられました。</translation>
    </message>
    <message>
        <source>The connection failed: %1</source>
        <translation>接続に失敗しました：%1</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1.</source>
        <translation>TLS ハンドシェイクに失敗しました：%1。</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1</source>
        <translation>TLS ハンドシェイクに失敗しました：%1</translation>
    </message>
    <message>
        <source>the connection was closed</source>
        <translation>接続が閉じられました</translation>
    </message>
    <message>
        <source>No file descriptor is left for a connection; raise the limit of open files (ulimit -n).</source>
        <translation>接続に使えるファイルディスクリプターがありません。開けるファイル数の上限を上げてください（ulimit -n）。</translation>
    </message>
    <message>
        <source>No memory for TLS.</source>
        <translation>TLS 用のメモリがありません。</translation>
    </message>
    <message>
        <source>No certificate can be good for that host name.</source>
        <translation>そのホスト名に有効な証明書はありえません。</translation>
    </message>
    <message>
        <source>No complete answer within %1.</source>
        <translation>%1以内に応答が完了しませんでした。</translation>
    </message>
    <message>
        <source>The bearer token has characters that tokens have not; is it the right secret?</source>
        <translation>bearer トークンに、トークンには使われない文字があります。正しい秘密の値ですか？</translation>
    </message>
    <message>
        <source>Answered 204: there is no content.</source>
        <translation>204 の応答：内容がありません。</translation>
    </message>
    <message>
        <source>Answered 401: it wants a bearer token and none is set.</source>
        <translation>401 の応答：bearer トークンが必要ですが、設定されていません。</translation>
    </message>
    <message>
        <source>Answered 401: the bearer token was refused.</source>
        <translation>401 の応答：bearer トークンが拒否されました。</translation>
    </message>
    <message>
        <source>Answered 403: not allowed.</source>
        <translation>403 の応答：許可されていません。</translation>
    </message>
    <message>
        <source>Answered 404: wrong path?</source>
        <translation>404 の応答：パスを間違えていませんか？</translation>
    </message>
    <message>
        <source>Answered 200 with an empty body.</source>
        <translation>200 の応答ですが、本文が空です。</translation>
    </message>
    <message>
        <source>Answered in an encoding that was not asked for.</source>
        <translation>要求していないエンコードの応答です。</translation>
    </message>
    <message>
        <source>Answered something that is not HTTP: %1.</source>
        <translation>HTTP ではない応答です：%1。</translation>
    </message>
    <message>
        <source>Answered %1, which are no metrics.</source>
        <translation>応答は %1 で、メトリクスではありません。</translation>
    </message>
    <message>
        <source>Answered %1.</source>
        <translation>%1 の応答です。</translation>
    </message>
    <message>
        <source>Redirected to no valid address.</source>
        <translation>無効なアドレスへリダイレクトされました。</translation>
    </message>
    <message>
        <source>Redirected to something that is not HTTP.</source>
        <translation>HTTP ではない先へリダイレクトされました。</translation>
    </message>
    <message>
        <source>Redirected to another origin (%1); the bearer token is not sent there.</source>
        <translation>別のオリジン（%1）へリダイレクトされました。bearer トークンはそこへ送りません。</translation>
    </message>
    <message>
        <source>More than %1 redirects.</source>
        <translation>リダイレクトが %1 回を超えました。</translation>
    </message>
    <message>
        <source>it does not begin with a status line</source>
        <translation>ステータス行で始まっていません</translation>
    </message>
    <message>
        <source>its status line is malformed</source>
        <translation>ステータス行の形式が正しくありません</translation>
    </message>
    <message>
        <source>a header is folded</source>
        <translation>ヘッダーが折り返されています</translation>
    </message>
    <message>
        <source>a header has no colon</source>
        <translation>コロンのないヘッダーがあります</translation>
    </message>
    <message>
        <source>a header&apos;s name is malformed</source>
        <translation>ヘッダー名の形式が正しくありません</translation>
    </message>
    <message>
        <source>a header&apos;s value has a control character</source>
        <translation>ヘッダーの値に制御文字があります</translation>
    </message>
    <message>
        <source>its transfer coding is not known</source>
        <translation>転送エンコーディングが不明です</translation>
    </message>
    <message>
        <source>its length is malformed</source>
        <translation>長さの形式が正しくありません</translation>
    </message>
    <message>
        <source>it has two lengths</source>
        <translation>長さが 2 つあります</translation>
    </message>
    <message>
        <source>it has both a length and chunks</source>
        <translation>長さとチャンクの両方があります</translation>
    </message>
    <message>
        <source>The chunks of the body are broken: %1.</source>
        <translation>本文のチャンクが壊れています：%1。</translation>
    </message>
    <message>
        <source>a line has no end</source>
        <translation>終わりのない行があります</translation>
    </message>
    <message>
        <source>a line does not end with CR LF</source>
        <translation>CR LF で終わらない行があります</translation>
    </message>
    <message>
        <source>one is longer than its size</source>
        <translation>サイズより長いチャンクがあります</translation>
    </message>
    <message>
        <source>a size is no hexadecimal number</source>
        <translation>サイズが 16 進数ではありません</translation>
    </message>
    <message>
        <source>The body is larger than the limit of %1 bytes.</source>
        <translation>本文が上限の %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>The headers are larger than the limit of %1 bytes.</source>
        <translation>ヘッダーが上限の %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>The unpacked body is larger than the limit of %1 bytes.</source>
        <translation>展開した本文が上限の %1 バイトを超えています。</translation>
    </message>
    <message>
        <source>No memory to unpack gzip.</source>
        <translation>gzip を展開するメモリがありません。</translation>
    </message>
    <message>
        <source>Bytes follow the gzip body.</source>
        <translation>gzip の本文の後に余分なバイトがあります。</translation>
    </message>
    <message>
        <source>The gzip body is damaged.</source>
        <translation>gzip の本文が壊れています。</translation>
    </message>
    <message>
        <source>The gzip body was cut short.</source>
        <translation>gzip の本文が途中で切れています。</translation>
    </message>
    <message>
        <source>The body was cut short: its last line is not complete.</source>
        <translation>本文が途中で切れています。最後の行が不完全です。</translation>
    </message>
    <message>
        <source>The body was cut short: %1 of %2 bytes.</source>
        <translation>本文が途中で切れています：%2 バイト中 %1 バイト。</translation>
    </message>
    <message>
        <source>The body is protobuf and came without a length and not in chunks: whether it is whole cannot be told.</source>
        <translation>本文は protobuf ですが、長さもチャンクもないため、完全かどうか分かりません。</translation>
    </message>
    <message>
        <source>The body is malformed at line %1, column %2: “%3”</source>
        <translation>本文の %1 行 %2 列目の形式が正しくありません：「%3」</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at line %3, column %4: “%5”</source>
        <translation>%1 は %2 か所で形式から外れています。最初は %3 行 %4 列目：「%5」</translation>
    </message>
    <message>
        <source>%1 departs from its format in %2 places, first at message %3: “%4”</source>
        <translation>%1 は %2 か所で形式から外れています。最初は %3 番目のメッセージ：「%4」</translation>
    </message>
    <message>
        <source>The body is malformed at message %1: “%2”</source>
        <translation>本文の %1 番目のメッセージの形式が正しくありません：「%2」</translation>
    </message>
    <message>
        <source>Each group needs a list &quot;targets&quot;.</source>
        <translation>各グループには「targets」のリストが必要です。</translation>
    </message>
    <message>
        <source>A target must be a text.</source>
        <translation>ターゲットは文字列でなければなりません。</translation>
    </message>
    <message>
        <source>A label&apos;s value must be a text.</source>
        <translation>ラベルの値は文字列でなければなりません。</translation>
    </message>
    <message>
        <source>&quot;labels&quot; must be a mapping.</source>
        <translation>「labels」はキーと値の組でなければなりません。</translation>
    </message>
    <message>
        <source>Expected a list of target groups.</source>
        <translation>ターゲットグループのリストが必要です。</translation>
    </message>
    <message>
        <source>Malformed JSON at byte %1: %2.</source>
        <translation>%1 バイト目の JSON の形式が正しくありません：%2。</translation>
    </message>
    <message>
        <source>Malformed YAML: %1.</source>
        <translation>YAML の形式が正しくありません：%1。</translation>
    </message>
    <message>
        <source>The target list is larger than 4 MiB.</source>
        <translation>ターゲットのリストが 4 MiB を超えています。</translation>
    </message>
    <message>
        <source>More than %1 targets, %2 labels a group, or %3 characters a label.</source>
        <translation>ターゲットが %1 個、グループごとのラベルが %2 個、またはラベルが %3 文字を超えています。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a metrics endpoint.</source>
        <translation>「%1」はメトリクスのエンドポイントのアドレスではありません。</translation>
    </message>
    <message>
        <source>where its metrics are is not told</source>
        <translation>メトリクスの場所が報告されていません</translation>
    </message>
    <message>
        <source>%1 cannot be scraped: %2</source>
        <translation>%1 をスクレイプできません：%2</translation>
    </message>
    <message>
        <source>The targets of %1 can be read again.</source>
        <translation>%1 のターゲットを再び読み取れるようになりました。</translation>
    </message>
    <message>
        <source>The targets of %1 could not be read: %2</source>
        <translation>%1 のターゲットを読み取れませんでした：%2</translation>
    </message>
    <message>
        <source>%1 targets are left out: no more than %2 are watched.</source>
        <translation>%1 個のターゲットを除外しました。監視できるのは %2 個までです。</translation>
    </message>
    <message>
        <source>“%1” is neither an address such as http://host:9100 nor the path of a file.</source>
        <translation>「%1」は http://host:9100 のようなアドレスでもファイルのパスでもありません。</translation>
    </message>
    <message>
        <source>The address seems to hold a secret. Leave it out, and name in the configuration where it is: auth: {bearer: &quot;env:NAME&quot;}.</source>
        <translation>アドレスに秘密の値が含まれているようです。取り除き、その場所を設定ファイルで指定してください：auth: {bearer: &quot;env:名前&quot;}。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 を読み取れませんでした：%2</translation>
    </message>
    <message>
        <source>%1 is no page of metrics: %2</source>
        <translation>%1 はメトリクスのページではありません：%2</translation>
    </message>
    <message>
        <source>the list is empty</source>
        <translation>リストが空です</translation>
    </message>
    <message>
        <source>There are more than %1 jobs; the others are left out.</source>
        <translation>ジョブが %1 個を超えています。残りは除外しました。</translation>
    </message>
    <message>
        <source>the secret&apos;s file cannot be read: %1</source>
        <translation>秘密の値のファイルを読み取れません：%1</translation>
    </message>
    <message>
        <source>the secret&apos;s file is empty</source>
        <translation>秘密の値のファイルが空です</translation>
    </message>
    <message>
        <source>the environment variable %1, which should hold a secret, is not set</source>
        <translation>秘密の値を入れる環境変数 %1 が設定されていません</translation>
    </message>
    <message>
        <source>the keychain has no &quot;%1&quot; for watchbridge: %2</source>
        <translation>キーチェーンに watchbridge 用の「%1」がありません：%2</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>該当するファイルまたはフォルダーがありません</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>権限がありません</translation>
    </message>
    <message>
        <source>another program holds the database locked</source>
        <translation>別のプログラムがデータベースをロックしています</translation>
    </message>
    <message>
        <source>the database is read-only; make its file and folder writable</source>
        <translation>データベースは読み取り専用です。ファイルとフォルダーを書き込み可能にしてください</translation>
    </message>
    <message>
        <source>reading or writing the disk failed</source>
        <translation>ディスクの読み書きに失敗しました</translation>
    </message>
    <message>
        <source>the disk is full; free some space</source>
        <translation>ディスクがいっぱいです。空きを作ってください</translation>
    </message>
    <message>
        <source>the database cannot be opened; its folder must exist and be readable and writable</source>
        <translation>データベースを開けません。フォルダーが存在し、読み書きできる必要があります</translation>
    </message>
    <message>
        <source>the folder for the database cannot be made</source>
        <translation>データベースのフォルダーを作成できません</translation>
    </message>
    <message>
        <source>is a folder, not a database</source>
        <translation>データベースではなくフォルダーです</translation>
    </message>
    <message>
        <source>the database cannot be made: %1</source>
        <translation>データベースを作成できません：%1</translation>
    </message>
    <message>
        <source>the database is damaged and cannot be moved aside</source>
        <translation>データベースが壊れていますが、退避できません</translation>
    </message>
    <message>
        <source>the database is damaged: %1</source>
        <translation>データベースが壊れています：%1</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>データベースが壊れています</translation>
    </message>
    <message>
        <source>there is no database here</source>
        <translation>ここにデータベースはありません</translation>
    </message>
    <message>
        <source>is a database of another program; name another file</source>
        <translation>別のプログラムのデータベースです。別のファイルを指定してください</translation>
    </message>
    <message>
        <source>another program has taken the database&apos;s log away, and nothing more is saved: end this program, and start it again</source>
        <translation>別のプログラムがデータベースのログを取り除いたため、これ以上何も保存されません。このプログラムを終了し、もう一度起動してください</translation>
    </message>
    <message>
        <source>was written by a newer Watchbridge (schema %1, this program knows %2); update this program or name another file</source>
        <translation>より新しい Watchbridge が書いたものです（スキーマ %1、このプログラムは %2 まで）。このプログラムを更新するか、別のファイルを指定してください</translation>
    </message>
    <message>
        <source>the database is not open</source>
        <translation>データベースが開いていません</translation>
    </message>
    <message>
        <source>%1: the timeline cannot be read</source>
        <translation>%1: タイムラインを読み取れません</translation>
    </message>
    <message>
        <source>%1: was damaged and is kept as %2; a new database was begun</source>
        <translation>%1: 壊れていたため %2 として残し、新しいデータベースを始めました</translation>
    </message>
    <message>
        <source>the timeline is not saved: %1</source>
        <translation>タイムラインが保存されていません：%1</translation>
    </message>
    <message>
        <source>signals are not recorded: %1</source>
        <translation>シグナルが記録されていません：%1</translation>
    </message>
    <message>
        <source>Whether an earlier action is still under way is not known: the record was not read: %1</source>
        <translation>以前の操作がまだ続いているか不明です。記録を読み取れませんでした：%1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was under way when a program ended; what became of it is not found out here: %2</source>
        <translation>「%1」はプログラムの終了時に実行中でした。その結果はここでは調べません：%2</translation>
    </message>
    <message>
        <source>Samples are not kept on disk: %1 The watch goes on, and this is tried again.</source>
        <translation>サンプルがディスクに保存されていません：%1 監視は続き、保存は再試行されます。</translation>
    </message>
    <message>
        <source>Samples wait to be written to a segment: %1</source>
        <translation>サンプルがセグメントへの書き込みを待っています：%1</translation>
    </message>
    <message>
        <source>The directory cannot be made.</source>
        <translation>フォルダーを作成できません。</translation>
    </message>
    <message>
        <source>The directory cannot be written: %1.</source>
        <translation>フォルダーに書き込めません：%1。</translation>
    </message>
    <message>
        <source>Another watchbridge keeps its samples here.</source>
        <translation>別の Watchbridge がここにサンプルを保存しています。</translation>
    </message>
    <message>
        <source>The file cannot be made: %1.</source>
        <translation>ファイルを作成できません：%1。</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>ファイルを開けません：%1。</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>ファイルを読み取れません：%1。</translation>
    </message>
    <message>
        <source>The file cannot be saved: %1.</source>
        <translation>ファイルを保存できません：%1。</translation>
    </message>
    <message>
        <source>The file is shorter than it says.</source>
        <translation>ファイルが記載された長さより短くなっています。</translation>
    </message>
    <message>
        <source>The journal is damaged; what stands before the damage was read.</source>
        <translation>ジャーナルが壊れています。壊れた箇所より前は読み取りました。</translation>
    </message>
    <message>
        <source>The last record was not finished; its %1 bytes are left out.</source>
        <translation>最後の記録が途中だったため、その %1 バイトを除外しました。</translation>
    </message>
    <message>
        <source>It was set aside as %1.</source>
        <translation>%1 として退避しました。</translation>
    </message>
    <message>
        <source>It could not be set aside.</source>
        <translation>退避できませんでした。</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>デバイスに空きがありません</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>読み取り専用のファイルシステム</translation>
    </message>
    <message>
        <source>The record of actions was begun anew: the one before was damaged and is kept as %1. Whether an action was under way or capacity pinned is not known here; look at the orchestrators.</source>
        <translation>操作の記録を新しく始めました。以前の記録は壊れており、%1 として残してあります。操作が進行中だったか、キャパシティが固定されていたかは、ここでは分かりません。オーケストレーターで確認してください。</translation>
    </message>
    <message>
        <source>The list of %1 gives targets to %2, which does not name that list; they are left out.</source>
        <translation>%1 のリストが %2 にターゲットを割り当てていますが、そのサービスはこのリストを指定していません。これらは除外します。</translation>
    </message>
    <message>
        <source>%1 of the %2 tasks last wanted are missing; what is wanted now is not known.</source>
        <translation>最後に求められていた %2 タスク中 %1 件が不足しています。現在いくつ求められているかは不明です。</translation>
    </message>
    <message>
        <source>no room for a further task; one at a time leaves %1 healthy ones, whose CPU is not known</source>
        <translation>追加タスクの余地なし。1 つずつなら正常なタスクが %1 件残りますが、その CPU は不明です</translation>
    </message>
    <message>
        <source>%1 may stop at once, which leaves %2 healthy ones, whose CPU is not known</source>
        <translation>最大 %1 件が同時に停止し、正常なタスクは %2 件残りますが、その CPU は不明です</translation>
    </message>
    <message>
        <source>Look yourself whether the others can take their traffic meanwhile.</source>
        <translation>その間ほかのタスクがトラフィックを引き受けられるか、ご自身で確認してください。</translation>
    </message>
    <message>
        <source>the keychain has not answered for &quot;%1&quot; yet; it may be locked</source>
        <translation>キーチェーンから「%1」の応答がまだありません。ロックされている可能性があります</translation>
    </message>
    <message>
        <source>The keychain has not answered, it may be locked: what needs %1 of it is unknown until then.</source>
        <translation>キーチェーンが応答していません（ロックされている可能性があります）。%1 を必要とするものの状態は、応答があるまで不明です。</translation>
    </message>
    <message>
        <source>Watchbridge had ended while this was under way. Nothing was sent.</source>
        <translation>実行中に Watchbridge が終了していました。何も送信していません。</translation>
    </message>
    <message>
        <source>%1 (This outcome could not be recorded: %2)</source>
        <translation>%1（この結果は記録できませんでした：%2）</translation>
    </message>
    <message>
        <source>%1, but the deployment had completed by then</source>
        <translation>%1。ただしデプロイはその時点で完了していました</translation>
    </message>
    <message>
        <source>“%1” is under way already: %2.</source>
        <translation>「%1」がすでに進行中です。%2。</translation>
    </message>
    <message>
        <source>undo it or wait until it is over</source>
        <translation>取り消すか、終わるまでお待ちください</translation>
    </message>
    <message>
        <source>abort it, or stop waiting for it, or wait until it is over, %1 after it began at the latest</source>
        <translation>中止するか、待つのをやめるか、終わるまで（遅くとも開始から %1後）お待ちください</translation>
    </message>
    <message>
        <source>No failed check holds this action.</source>
        <translation>この操作を止めている不合格のチェックはありません。</translation>
    </message>
    <message>
        <source>There is no such action any more.</source>
        <translation>その操作はもうありません。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no deploy provider in watchbridge.yaml, so nothing can be done to it from here.</source>
        <translation>「%1」のデプロイプロバイダーが watchbridge.yaml にないため、ここからは操作できません。</translation>
    </message>
    <message>
        <source>This environment is read-only; set &quot;actions: enabled&quot; for it in watchbridge.yaml to act.</source>
        <translation>この環境は読み取り専用です。操作するには watchbridge.yaml で「actions: enabled」を設定してください。</translation>
    </message>
    <message>
        <source>Only a redeploy or a rollback can be armed.</source>
        <translation>準備できるのは再デプロイかロールバックだけです。</translation>
    </message>
    <message>
        <source>A rollback of %1 needs the release to go back to: none is known to be good, so name one.</source>
        <translation>%1 のロールバックには戻り先のリリースが必要です。正常と分かっているものがないため、指定してください。</translation>
    </message>
    <message>
        <source>One action takes at most %1 services and %2 tasks.</source>
        <translation>1 回の操作の対象は最大 %1 サービス、%2 タスクです。</translation>
    </message>
    <message>
        <source>A reason to go on against a failed check has %1 to %2 characters.</source>
        <translation>不合格のチェックを無視して続ける理由は %1～%2 文字で入力してください。</translation>
    </message>
    <message>
        <source>Begin with &quot;%1&quot;, then say why.</source>
        <translation>「%1」で始め、続けて理由を書いてください。</translation>
    </message>
    <message>
        <source>the minimum of %1 is raised from %2 to %3 meanwhile</source>
        <translation>その間 %1 の最小数を %2 から %3 に上げます</translation>
    </message>
    <message>
        <source>, as an earlier action has pinned it</source>
        <translation>（以前の操作による固定）</translation>
    </message>
    <message>
        <source>, and %1 run</source>
        <translation>、%1 件が稼働中</translation>
    </message>
    <message>
        <source>the minimum of %1 stays %2 meanwhile, which is pinned already; it was %3</source>
        <translation>その間 %1 の最小数は固定済みの %2 のままです。以前は %3 でした</translation>
    </message>
    <message>
        <source>The capacity of %1 is pinned: the minimum of %2 is %3 instead of %4 until this is over.</source>
        <translation>%1 のキャパシティを固定しました。終わるまで %2 の最小数は %4 ではなく %3 です。</translation>
    </message>
    <message>
        <source>nothing to pin: it has no autoscaler by now</source>
        <translation>固定するものはありません。オートスケーラーはもうありません</translation>
    </message>
    <message>
        <source>The capacity of %1 is not pinned: %2</source>
        <translation>%1 のキャパシティは固定されません：%2</translation>
    </message>
    <message>
        <source>it is no longer wanted</source>
        <translation>もう必要ありません</translation>
    </message>
    <message>
        <source>the record of it could not be saved (%1)</source>
        <translation>記録を保存できませんでした（%1）</translation>
    </message>
    <message>
        <source>the record of it could not be saved: %1</source>
        <translation>記録を保存できませんでした：%1</translation>
    </message>
    <message>
        <source>what others have pinned is not known (%1)</source>
        <translation>ほかで固定された内容は不明です（%1）</translation>
    </message>
    <message>
        <source>what others have pinned is not known: %1</source>
        <translation>ほかで固定された内容は不明です：%1</translation>
    </message>
    <message>
        <source>what an earlier action pinned is being put back just now</source>
        <translation>以前の操作で固定したものをちょうど戻しています</translation>
    </message>
    <message>
        <source>another action is putting the minimum back just now</source>
        <translation>別の操作がちょうど最小数を戻しています</translation>
    </message>
    <message>
        <source>another action is changing the minimum just now</source>
        <translation>別の操作がちょうど最小数を変更しています</translation>
    </message>
    <message>
        <source>its minimum was changed at this moment</source>
        <translation>最小数がちょうど変更されました</translation>
    </message>
    <message>
        <source>its autoscaler cannot be read: %1</source>
        <translation>オートスケーラーを読み取れません：%1</translation>
    </message>
    <message>
        <source>it was refused, nothing was done: %1</source>
        <translation>拒否されたため、何も実行していません：%1</translation>
    </message>
    <message>
        <source>nothing was sent: %1</source>
        <translation>何も送信していません：%1</translation>
    </message>
    <message>
        <source>Whether the capacity of %1 is pinned is not known (%2); that is found out when this is over.</source>
        <translation>%1 のキャパシティが固定されたかは不明です（%2）。終わったときに確認します。</translation>
    </message>
    <message>
        <source>whether it is, is not known (%1)</source>
        <translation>固定されたかは不明です（%1）</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>%1 のキャパシティは固定されたままです。%2 の最小数が %3 から %4 に戻っていません（%5）。手動で元の %6 に戻してください。</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). Put it back by hand: it was %6.</source>
        <translation>%1 のキャパシティは固定されたままの可能性があります。%2 の最小数が %3 から %4 に戻っていません（%5）。手動で元の %6 に戻してください。</translation>
    </message>
    <message>
        <source>The capacity of %1 is still pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>%1 のキャパシティは固定されたままです。%2 の最小数が %3 から %4 に戻っていません（%5）。再試行します。手動の場合は %6 に設定してください。</translation>
    </message>
    <message>
        <source>The capacity of %1 may still be pinned: the minimum of %2 is not put back from %3 to %4 (%5). It is tried again; by hand, set it to %6.</source>
        <translation>%1 のキャパシティは固定されたままの可能性があります。%2 の最小数が %3 から %4 に戻っていません（%5）。再試行します。手動の場合は %6 に設定してください。</translation>
    </message>
    <message>
        <source>The capacity of %1 is no longer pinned: %2.</source>
        <translation>%1 のキャパシティの固定は解除されました：%2。</translation>
    </message>
    <message>
        <source>the minimum of %1 is put back from %2 to %3</source>
        <translation>%1 の最小数を %2 から %3 に戻します</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2, as before</source>
        <translation>%1 の最小数は以前と同じ %2 です</translation>
    </message>
    <message>
        <source>the minimum of %1 is %2 again</source>
        <translation>%1 の最小数は %2 に戻りました</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which stays (it was %3 before)</source>
        <translation>その間に誰かが %1 の最小数を %2 に設定したため、そのままにします（以前は %3）</translation>
    </message>
    <message>
        <source>somebody has set the minimum of %1 to %2 meanwhile, which comes back after action %3 (it was %4 before)</source>
        <translation>その間に誰かが %1 の最小数を %2 に設定しました。操作 %3 の後でその値に戻します（以前は %4）</translation>
    </message>
    <message>
        <source>its autoscaler is gone, and nothing is left to put back</source>
        <translation>オートスケーラーがなくなったため、戻すものはありません</translation>
    </message>
    <message>
        <source>it was pinned at %1, and the settings name %2 now</source>
        <translation>%1 で固定されましたが、設定は現在 %2 を指しています</translation>
    </message>
    <message>
        <source>it has no deploy provider here; where it has one again, that is done</source>
        <translation>ここにはデプロイプロバイダーがありません。再び設定されたら実行します</translation>
    </message>
    <message>
        <source>it goes over to action %1</source>
        <translation>操作 %1 に引き継ぎます</translation>
    </message>
    <message>
        <source>, %1 more series as well</source>
        <translation>、ほか %1 系列も同様</translation>
    </message>
    <message>
        <source> (rule: above %1)</source>
        <translation>（ルール：%1 を超える）</translation>
    </message>
    <message>
        <source> (rule: at least %1)</source>
        <translation>（ルール：%1 以上）</translation>
    </message>
    <message>
        <source> (rule: below %1)</source>
        <translation>（ルール：%1 未満）</translation>
    </message>
    <message>
        <source> (rule: at most %1)</source>
        <translation>（ルール：%1 以下）</translation>
    </message>
    <message>
        <source> (rule: equal to %1)</source>
        <translation>（ルール：%1 と等しい）</translation>
    </message>
    <message>
        <source> (rule: other than %1)</source>
        <translation>（ルール：%1 以外）</translation>
    </message>
    <message>
        <source>%1 is not a number</source>
        <translation>%1 は数値ではありません</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 がありません</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 は %2</translation>
    </message>
    <message>
        <source>Waiting for the first scrape.</source>
        <translation>最初の取得を待っています。</translation>
    </message>
    <message>
        <source>Starting %1.</source>
        <translation>%1 を起動中です。</translation>
    </message>
    <message>
        <source>Being replaced by a deployment.</source>
        <translation>デプロイで置き換え中です。</translation>
    </message>
    <message>
        <source>Its samples are %1 old: the exporter answers with the past.</source>
        <translation>サンプルが %1前のものです。エクスポーターが古い値を返しています。</translation>
    </message>
    <message>
        <source>Its samples are of %1 from now: its clock and this computer&apos;s differ.</source>
        <translation>サンプルが %1先の時刻です。相手とこのコンピューターの時計がずれています。</translation>
    </message>
    <message>
        <source>It answers with none of the configured metrics; check its signals.</source>
        <translation>設定されたメトリクスが応答に 1 つもありません。シグナルの設定を確認してください。</translation>
    </message>
    <message>
        <source>All its tasks answer and are well.</source>
        <translation>すべてのタスクが応答し、正常です。</translation>
    </message>
    <message>
        <source>Healthy again after %1.</source>
        <translation>%1後に正常に戻りました。</translation>
    </message>
    <message>
        <source>p95 is not known at present</source>
        <translation>p95 は現在不明</translation>
    </message>
    <message>
        <source>Whether requests fail is not known at present</source>
        <translation>リクエストが失敗しているかは現在不明</translation>
    </message>
    <message>
        <source>Ran out of memory once, at %1.</source>
        <translation>メモリ不足で 1 回強制終了（%1）。</translation>
    </message>
    <message>
        <source>Ran out of memory %1 times, last at %2.</source>
        <translation>メモリ不足で %1 回強制終了（最終 %2）。</translation>
    </message>
    <message>
        <source>%1 tracks both code %2 (%3) and settings %4 (%5)</source>
        <translation>%1はコード %2（%3）と設定 %4（%5）の両方に連動しています</translation>
    </message>
</context>
<context>
    <name>SecretLook</name>
    <message>
        <source>This looks like the secret itself, which never stands in the file. Name where it is: env:VARIABLE, file:PATH or keychain:NAME.</source>
        <translation>秘密の値そのもののようです。値はファイルに書きません。場所を env:変数、file:パス、keychain:名前 で指定してください。</translation>
    </message>
    <message>
        <source>This looks like a password or token, which never stands in the file. Name where it is, at the token&apos;s field.</source>
        <translation>パスワードまたはトークンのようです。値はファイルに書きません。トークンの欄でその場所を指定してください。</translation>
    </message>
    <message>
        <source>A variable has letters, digits and underscores only.</source>
        <translation>変数名に使えるのは英字、数字、アンダースコアだけです。</translation>
    </message>
</context>
<context>
    <name>ServiceFacts</name>
    <message>
        <source>The service is unhealthy</source>
        <translation>サービスに異常があります</translation>
    </message>
    <message>
        <source>The service is degraded</source>
        <translation>サービスの品質が低下しています</translation>
    </message>
    <message>
        <source>Nothing is known of the service</source>
        <translation>サービスの状態は不明です</translation>
    </message>
    <message>
        <source> since %1.</source>
        <translation>（%1 から）。</translation>
    </message>
    <message>
        <source>The last sample is %1 old.</source>
        <translation>最新のサンプルは %1前のものです。</translation>
    </message>
    <message>
        <source>release not known</source>
        <translation>リリース不明</translation>
    </message>
    <message>
        <source>settings %1</source>
        <translation>設定 %1</translation>
    </message>
    <message>
        <source>several releases run</source>
        <translation>複数のリリースが稼働中</translation>
    </message>
    <message>
        <source>The code is the same.</source>
        <translation>コードは同じです。</translation>
    </message>
    <message>
        <source>The settings are the same.</source>
        <translation>設定は同じです。</translation>
    </message>
    <message>
        <source>Back from %1 to %2.</source>
        <translation>%1 から %2 に戻しました。</translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy</source>
        <translation>
            <numerusform>全 %n タスクが正常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unhealthy</source>
        <translation>
            <numerusform>%n タスク中 %1 件が異常</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) degraded</source>
        <translation>
            <numerusform>%n タスク中 %1 件が品質低下</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s) unknown</source>
        <translation>
            <numerusform>%n タスク中 %1 件が不明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more task(s) reach the memory limit in about %1.</source>
        <translation>
            <numerusform>さらに %n タスクが約 %1後にメモリ上限に達します。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more reason(s).</source>
        <translation>
            <numerusform>ほかに %n 件の理由があります。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <translation>
            <numerusform>異常 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <translation>
            <numerusform>品質低下 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <translation>
            <numerusform>不明 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n task(s)</source>
        <translation>
            <numerusform>%n タスク中、%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n task(s) healthy as far as judged</source>
        <translation>
            <numerusform>全 %n タスクが正常（判定できた範囲）</numerusform>
        </translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <translation>（少なくとも %1 から）。</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>コード %1</translation>
    </message>
    <message>
        <source>%1 (was %2)</source>
        <comment>a value that runs again</comment>
        <translation>%1 (以前 %2)</translation>
    </message>
    <message>
        <source>Runs again: code %1.</source>
        <translation>再び稼働中: コード %1。</translation>
    </message>
    <message>
        <source>In effect again: %1.</source>
        <translation>再び有効: %1。</translation>
    </message>
    <message>
        <source> since at least %1.</source>
        <comment>a day and a time</comment>
        <translation>（少なくとも %1 から）。</translation>
    </message>
    <message>
        <source> since %1.</source>
        <comment>a day and a time</comment>
        <translation>（%1 から）。</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>so many tasks on a release</comment>
        <translation>%2 が %1 個</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <comment>of so many tasks the release</comment>
        <translation>不明 %1 個</translation>
    </message>
</context>
<context>
    <name>StandingLook</name>
    <message>
        <source>snoozed</source>
        <translation>スヌーズ中</translation>
    </message>
    <message>
        <source>waiting for data</source>
        <translation>データ待ち</translation>
    </message>
    <message>
        <source>feed dead</source>
        <translation>フィード停止</translation>
    </message>
</context>
<context>
    <name>StateLook</name>
    <message>
        <source>healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>品質低下</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>異常</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>healthy</source>
        <comment>of a task</comment>
        <translation>正常</translation>
    </message>
    <message>
        <source>degraded</source>
        <comment>of a task</comment>
        <translation>品質低下</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <comment>of a task</comment>
        <translation>異常</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>of a task</comment>
        <translation>不明</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <translation>正常（一部のみ判定）</translation>
    </message>
    <message>
        <source>healthy, partly judged</source>
        <comment>of a task</comment>
        <translation>正常（一部のみ判定）</translation>
    </message>
</context>
<context>
    <name>Translations</name>
    <message>
        <source>the system&apos;s</source>
        <translation>システムの言語</translation>
    </message>
</context>
<context>
    <name>WebhookPattern</name>
    <message>
        <source>That file describes no pipeline: it has neither a service with a webhook nor &quot;redeploy&quot; or &quot;rollback&quot; itself.</source>
        <translation>そのファイルにはパイプラインの記述がありません。webhook を持つサービスも、「redeploy」や「rollback」もありません。</translation>
    </message>
    <message>
        <source>There is no such file, or it cannot be read.</source>
        <translation>ファイルがないか、読み取れません。</translation>
    </message>
    <message>
        <source>That file is larger than 64 KiB.</source>
        <translation>ファイルが 64 KiB を超えています。</translation>
    </message>
    <message>
        <source>Line %1 of that file cannot be read.</source>
        <translation>ファイルの %1 行目を読み取れません。</translation>
    </message>
</context>
<context>
    <name>YamlEdit</name>
    <message>
        <source>Line %1 is written in a way that this program does not write into; edit it as text.</source>
        <translation>%1 行目は、このプログラムでは書き込めない書き方になっています。テキストとして編集してください。</translation>
    </message>
    <message>
        <source>With what begins in line %1 a comment would go; edit it as text.</source>
        <translation>%1 行目から始まる部分と一緒にコメントが失われます。テキストとして編集してください。</translation>
    </message>
    <message>
        <source>Line %1 cannot be read; mend it as text first.</source>
        <translation>%1 行目を読み取れません。先にテキストとして直してください。</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionButtons</name>
    <message>
        <source>“%1” is for %2 only since a moment ago: press again if you mean that.</source>
        <translation>「%1」は今しがた %2 に対するものに変わりました。それでよければもう一度押してください。</translation>
    </message>
    <message>
        <source>Redeploy:</source>
        <translation>再デプロイ:</translation>
    </message>
    <message>
        <source>Roll back:</source>
        <translation>ロールバック:</translation>
    </message>
</context>
<context>
    <name>wb::actions::ActionStrip</name>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>起動中</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Go now</source>
        <translation>今すぐ実行</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Rolling back %1</source>
        <translation>%1 をロールバック</translation>
    </message>
    <message>
        <source>Redeploying %1</source>
        <translation>%1 を再デプロイ</translation>
    </message>
    <message numerus="yes">
        <source>Redeploying %n task(s) of %1</source>
        <translation>
            <numerusform>%1 の %n タスクを再デプロイ</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>待機をやめる</translation>
    </message>
    <message>
        <source>Abort</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>%1 in %2 s</source>
        <translation>%1：%2 秒後</translation>
    </message>
    <message>
        <source>%1: last checks</source>
        <translation>%1：最終チェック中</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>チェック中…</translation>
    </message>
    <message>
        <source>Checked:</source>
        <translation>チェック済み：</translation>
    </message>
    <message>
        <source>A check has failed.</source>
        <translation>チェックに失敗しました。</translation>
    </message>
    <message>
        <source>Verifying %1</source>
        <translation>%1 の回復を確認中</translation>
    </message>
    <message>
        <source>%1 of %2 done:</source>
        <translation>%2 件中 %1 件完了：</translation>
    </message>
    <message>
        <source>%1: outcome not known</source>
        <translation>%1：結果不明</translation>
    </message>
    <message>
        <source>%1: succeeded</source>
        <translation>%1：成功</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失敗</translation>
    </message>
    <message>
        <source>%1: undone, nothing was sent</source>
        <translation>%1：取り消しました。何も送信していません</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>所要 %1</translation>
    </message>
    <message>
        <source>Reason to go on against the failed check</source>
        <translation>失敗したチェックを無視して続ける理由</translation>
    </message>
    <message>
        <source>%1: held by a failed check</source>
        <translation>%1：チェックの失敗により保留中</translation>
    </message>
    <message>
        <source>taken up again at %1</source>
        <translation>%1 に再開</translation>
    </message>
    <message>
        <source>capacity is still pinned: %1 tasks or more, not yet put back to %2</source>
        <translation>キャパシティはまだ固定中：%1 タスク以上、%2 にはまだ戻っていません</translation>
    </message>
    <message>
        <source>whether capacity is pinned is not known: %1 tasks or more, %2 again after</source>
        <translation>キャパシティが固定されたかは不明：%1 タスク以上、終わったら %2 に戻す</translation>
    </message>
    <message>
        <source>capacity is pinned: %1 tasks or more, %2 again after</source>
        <translation>キャパシティを固定中：%1 タスク以上、終わったら %2 に戻す</translation>
    </message>
    <message>
        <source>checking: %1</source>
        <translation>チェック中：%1</translation>
    </message>
    <message>
        <source>%1: held</source>
        <translation>%1：保留中</translation>
    </message>
    <message>
        <source>Stopping a deployment, rolling back %1</source>
        <translation>デプロイを停止し、%1 をロールバック</translation>
    </message>
    <message>
        <source>Stopping, rolling back %1</source>
        <translation>停止し、%1 をロールバック</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1 経過後</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a check, and what to do about it</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Escape: undo. Enter: go now.</source>
        <translation>Escape：取り消し。Enter：すぐに実行。</translation>
    </message>
    <message>
        <source>Type “%1:” and why to go on, in %2 characters or more.</source>
        <translation>「%1:」に続けて理由を %2 文字以上で入力してください。</translation>
    </message>
    <message>
        <source>%1: why?</source>
        <translation>%1: 理由は？</translation>
    </message>
    <message>
        <source>runs now: %1</source>
        <translation>現在稼働中: %1</translation>
    </message>
    <message>
        <source>Try again, or go on at the orchestrator.</source>
        <translation>もう一度試すか、オーケストレーターで続けてください。</translation>
    </message>
</context>
<context>
    <name>wb::actions::ItemLine</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::actions::LockButton</name>
    <message>
        <source>Actions are unlocked.</source>
        <translation>操作のロックは解除されています。</translation>
    </message>
    <message>
        <source>Actions are locked until you unlock them.</source>
        <translation>解除するまで操作はロックされています。</translation>
    </message>
    <message>
        <source>Actions are locked again when nobody does anything here.</source>
        <translation>ここで何も行われないと操作は再びロックされます。</translation>
    </message>
    <message>
        <source>Unlock actions</source>
        <translation>操作のロックを解除</translation>
    </message>
    <message numerus="yes">
        <source>Lock actions, %n min left</source>
        <translation>
            <numerusform>操作をロックする、残り %n 分</numerusform>
        </translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解除</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked %n min</source>
        <translation>
            <numerusform>解除中 %n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::base::Sentence</name>
    <message>
        <source>%1 says: “%2”</source>
        <translation>%1 のメッセージ：「%2」</translation>
    </message>
    <message>
        <source>a &quot;}&quot; that nothing opens; write &quot;}}&quot; for one</source>
        <translation>対応する「{」のない「}」があります。文字として書くには「}}」とします</translation>
    </message>
    <message>
        <source>a &quot;{&quot; that is not closed; write &quot;{{&quot; for one</source>
        <translation>閉じられていない「{」があります。文字として書くには「{{」とします</translation>
    </message>
    <message>
        <source>PostgreSQL storage is not supported by this version; name a file for SQLite</source>
        <translation>このバージョンは PostgreSQL への保存に対応していません。SQLite のファイルを指定してください</translation>
    </message>
    <message>
        <source>&quot;text_size&quot; is between 80% and 150%</source>
        <translation>「text_size」は 80% から 150% までです</translation>
    </message>
    <message>
        <source>a second environment is named &quot;%1&quot;</source>
        <translation>「%1」という環境が 2 つあります</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is missing or empty</source>
        <translation>「%1」がないか、空です</translation>
    </message>
    <message>
        <source>&quot;host&quot; is neither unix:///PATH nor tcp://HOST:PORT</source>
        <translation>「host」が unix:///パス でも tcp://ホスト:ポート でもありません</translation>
    </message>
    <message>
        <source>&quot;tls&quot; belongs to tcp://, not to a unix socket</source>
        <translation>「tls」は tcp:// 用で、Unix ソケットには使えません</translation>
    </message>
    <message>
        <source>tcp://%1 needs &quot;tls&quot;: whoever speaks to an Engine without it is root there</source>
        <translation>tcp://%1 には「tls」が必要です。これがないと、Engine に接続できる人は誰でもそこの root になれます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs &quot;%2&quot;</source>
        <translation>「%1」には「%2」が必要です</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no region; write it as eu-central-1</source>
        <translation>「%1」はリージョンではありません。eu-central-1 のように書きます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an http or https URL</source>
        <translation>「%1」は http や https の URL ではありません</translation>
    </message>
    <message>
        <source>&quot;endpoint&quot; needs https: session tokens travel with each request</source>
        <translation>「endpoint」には https が必要です。リクエストのたびにセッショントークンが送られます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a namespace</source>
        <translation>「%1」は Namespace の名前として使えません</translation>
    </message>
    <message>
        <source>&quot;port&quot; of a Swarm&apos;s tasks must be a number from 1 to 65535: the one at which a container listens</source>
        <translation>Swarm のタスクの「port」は、コンテナーが待ち受ける 1 から 65535 までの番号です</translation>
    </message>
    <message>
        <source>&quot;port&quot; is &quot;%1&quot;; it is a number from 1 to 65535 or the name of a port there</source>
        <translation>「port」が「%1」です。1 から 65535 までの番号か、そこにあるポートの名前にします</translation>
    </message>
    <message>
        <source>&quot;provider&quot; is missing; this version has &quot;controller&quot;, &quot;ecs&quot;, &quot;kubernetes&quot;, &quot;swarm&quot; and &quot;webhook&quot;</source>
        <translation>「provider」がありません。このバージョンで使えるのは「controller」「ecs」「kubernetes」「swarm」「webhook」です</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty; write {} where nothing has to be said</source>
        <translation>「%1」が空です。指定するものがなければ {} と書きます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither host:port nor a URL</source>
        <translation>「%1」が ホスト:ポート でも URL でもありません</translation>
    </message>
    <message>
        <source>targets from &quot;prometheus&quot; are not supported by this version; use static, file_sd, http_sd, swarm, ecs or kubernetes</source>
        <translation>このバージョンは「prometheus」からのターゲットに対応していません。static、file_sd、http_sd、swarm、ecs、kubernetes を使ってください</translation>
    </message>
    <message>
        <source>&quot;timeout&quot; must not be longer than &quot;interval&quot;</source>
        <translation>「timeout」は「interval」以下にしてください</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /</source>
        <translation>「path」は / で始めてください</translation>
    </message>
    <message>
        <source>a service &quot;%1&quot; stands here twice</source>
        <translation>サービス「%1」が 2 回書かれています</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;</source>
        <translation>ほかに「%1」というサービスはありません</translation>
    </message>
    <message>
        <source>there is no other service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>ほかに「%1」というサービスはありません。「%2」のことですか？</translation>
    </message>
    <message>
        <source>an environment needs at least one service</source>
        <translation>環境には少なくとも 1 つのサービスが必要です</translation>
    </message>
    <message>
        <source>there is no time zone &quot;%1&quot;; write it as America/New_York</source>
        <translation>「%1」というタイムゾーンはありません。America/New_York のように書きます</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must name where the secret is, not hold it: keychain:NAME, env:VARIABLE or file:PATH</source>
        <translation>「%1」には秘密の値ではなく、その場所を書きます：keychain:名前、env:変数、file:パス</translation>
    </message>
    <message>
        <source>&quot;name&quot; is &quot;%1&quot;; expected at most 64 letters, digits, dots, dashes and underscores, such as job-bad</source>
        <translation>「name」が「%1」です。64 文字以内の英字、数字、ドット、ハイフン、アンダースコアで、job-bad のように書きます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a built-in rule; take another name</source>
        <translation>「%1」は組み込みのルールです。別の名前にしてください</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2</source>
        <translation>「%1」の値は%2</translation>
    </message>
    <message>
        <source>&quot;reason&quot; is longer than 200 characters</source>
        <translation>「reason」が 200 文字を超えています</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;</source>
        <translation>「%1」というサービスはありません</translation>
    </message>
    <message>
        <source>there is no service &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>「%1」というサービスはありません。「%2」のことですか？</translation>
    </message>
    <message>
        <source>&quot;metrics&quot; has %1 rules; it must have at most %2</source>
        <translation>「metrics」にルールが %1 個あります。最大 %2 個です</translation>
    </message>
    <message>
        <source>a second rule is named &quot;%1&quot;</source>
        <translation>「%1」というルールが 2 つあります</translation>
    </message>
    <message>
        <source>&quot;%1&quot;; %2</source>
        <translation>「%1」です。%2</translation>
    </message>
    <message>
        <source>expected matchers such as code=~&quot;5..&quot;</source>
        <translation>code=~&quot;5..&quot; のようなラベルの条件を書きます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression</source>
        <translation>「%1」は正規表現ではありません</translation>
    </message>
    <message>
        <source>in its braces stands %1</source>
        <translation>中括弧の中が%1</translation>
    </message>
    <message>
        <source>expected a metric, a comparison and a number, such as job_bad{queue=&quot;mail&quot;} &gt; 3</source>
        <translation>job_bad{queue=&quot;mail&quot;} &gt; 3 のように、メトリクス、比較、数値を書きます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of &gt;, &gt;=, &lt;, &lt;=, == and !=</source>
        <translation>「%1」は &gt;、&gt;=、&lt;、&lt;=、==、!= のいずれでもありません</translation>
    </message>
    <message>
        <source>did you mean &quot;%1&quot;?</source>
        <translation>「%1」のことですか？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>「%1」は数値ではありません</translation>
    </message>
    <message>
        <source>&quot;limit&quot; is &quot;%1&quot;; expected a size, a number of cores or a metric&apos;s name</source>
        <translation>「limit」が「%1」です。サイズ、コア数、メトリクス名のいずれかを書きます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2</source>
        <translation>「%1」に%2</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; there are %2</source>
        <translation>プレースホルダー {%1} はありません。使えるのは %2 です</translation>
    </message>
    <message>
        <source>there is no placeholder {%1}; did you mean {%2}?</source>
        <translation>プレースホルダー {%1} はありません。{%2} のことですか？</translation>
    </message>
    <message>
        <source>&quot;path&quot; must begin with /; it goes on from &quot;url&quot;</source>
        <translation>「path」は / で始めてください。「url」の続きになります</translation>
    </message>
    <message>
        <source>&quot;path&quot; must not hold &quot;..&quot;, ? or #; write what follows a ? as &quot;query&quot;</source>
        <translation>「path」に「..」、?、# は使えません。? に続くものは「query」に書きます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a JSON Pointer such as /items/0/name</source>
        <translation>「%1」は /items/0/name のような JSON Pointer にしてください</translation>
    </message>
    <message>
        <source>{%1} is not known when this is read; {service} is</source>
        <translation>ここを読み取る時点では {%1} はまだ分かりません。{service} は使えます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here; credentials belong to &quot;auth&quot;</source>
        <translation>「%1」はここで設定できるヘッダーではありません。認証情報は「auth」に書きます</translation>
    </message>
    <message>
        <source>a body is &quot;json&quot; or &quot;form&quot;</source>
        <translation>本文は「json」か「form」のどちらかです</translation>
    </message>
    <message>
        <source>&quot;state&quot; and &quot;running&quot; belong together</source>
        <translation>「state」と「running」は一緒に指定します</translation>
    </message>
    <message>
        <source>&quot;auth&quot; has &quot;bearer&quot; or &quot;basic&quot;, not both</source>
        <translation>「auth」に指定できるのは「bearer」か「basic」の一方だけです</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header that can be set here</source>
        <translation>「%1」はここで設定できるヘッダーではありません</translation>
    </message>
    <message>
        <source>&quot;url&quot; needs https: credentials travel with each request</source>
        <translation>「url」には https が必要です。リクエストのたびに認証情報が送られます</translation>
    </message>
    <message>
        <source>&quot;settings&quot; must be told wherever &quot;code&quot; is, or nowhere: a release is both; &quot;%1&quot; has it and &quot;%2&quot; has not</source>
        <translation>「settings」は「code」のあるすべての場所に書くか、どこにも書かないでください。リリースは両方からなります。「%1」にはあり、「%2」にはありません</translation>
    </message>
    <message>
        <source>&quot;url&quot; is not an http or https URL without user, query and fragment</source>
        <translation>「url」が、ユーザー、クエリ、フラグメントのない http か https の URL ではありません</translation>
    </message>
    <message>
        <source>a webhook needs &quot;redeploy&quot;, &quot;rollback&quot; or both</source>
        <translation>webhook には「redeploy」か「rollback」、または両方が必要です</translation>
    </message>
    <message>
        <source>&quot;abort&quot; needs &quot;status&quot;, which tells the run to abort</source>
        <translation>「abort」には「status」が必要です。中止する実行はそこから分かります</translation>
    </message>
    <message>
        <source>&quot;rollback&quot; needs &quot;releases&quot;, which tells where to go back to</source>
        <translation>「rollback」には「releases」が必要です。戻り先はそこから分かります</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>該当するファイルまたはフォルダーがありません</translation>
    </message>
    <message>
        <source>file to open is a directory</source>
        <translation>フォルダーです</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>権限がありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands here twice</source>
        <translation>「%1」が 2 回書かれています</translation>
    </message>
    <message>
        <source>expected a mapping of keys to values</source>
        <translation>キーと値の組を書きます</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>読み取れません：%1</translation>
    </message>
    <message>
        <source>is larger than 4 MiB</source>
        <translation>4 MiB を超えています</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a single value</source>
        <translation>「%1」は単独の値にしてください</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; it is one of %3</source>
        <translation>「%1」に「%2」は使えません。使えるのは %3 です</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be &quot;%2&quot;; did you mean &quot;%3&quot;?</source>
        <translation>「%1」に「%2」は使えません。「%3」のことですか？</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is &quot;%2&quot;; expected %3</source>
        <translation>「%1」が「%2」です。%3にしてください</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at least %3</source>
        <translation>「%1」が %2 です。%3 以上にしてください</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is %2; it must be at most %3</source>
        <translation>「%1」が %2 です。%3 以下にしてください</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数値</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a duration such as 300ms, 5s, 2m, 1h or 30d</source>
        <translation>300ms、5s、2m、1h、30d のような時間</translation>
    </message>
    <message>
        <source>a size such as 64KiB, 16MiB or 1GiB</source>
        <translation>64KiB、16MiB、1GiB のようなサイズ</translation>
    </message>
    <message>
        <source>a percentage such as 1% or a fraction</source>
        <translation>1% のような百分率か小数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a list</source>
        <translation>「%1」はリストにしてください</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is nested too deeply</source>
        <translation>「%1」の入れ子が深すぎます</translation>
    </message>
    <message>
        <source>&quot;%1&quot; must be a mapping of keys to values</source>
        <translation>「%1」はキーと値の組にしてください</translation>
    </message>
    <message>
        <source>each item of &quot;%1&quot; must be a mapping</source>
        <translation>「%1」の各項目はキーと値の組にしてください</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;</source>
        <translation>「%1」は不明なキーです</translation>
    </message>
    <message>
        <source>unknown key &quot;%1&quot;; did you mean &quot;%2&quot;?</source>
        <translation>「%1」は不明なキーです。「%2」のことですか？</translation>
    </message>
    <message>
        <source>another environment is the first one, whose record is the file that storage names: this takes effect at the next start</source>
        <translation>storage のファイルに記録する先頭の環境が変わりました。次回の起動から有効になります</translation>
    </message>
    <message>
        <source>&quot;memory_unhealthy&quot; must not be below &quot;memory_degraded&quot;</source>
        <translation>「memory_unhealthy」は「memory_degraded」以上にしてください</translation>
    </message>
    <message>
        <source>%1 is not sent and stays as it is</source>
        <translation>%1 は未送信で、現状のままです</translation>
    </message>
    <message>
        <source>%1 is sent and goes on at the orchestrator</source>
        <translation>%1 は送信済みで、オーケストレーター側で続行されます</translation>
    </message>
    <message>
        <source>%1 has its deployment</source>
        <translation>%1 のデプロイは完了しています</translation>
    </message>
    <message>
        <source>%1 has ended</source>
        <translation>%1 は終了しています</translation>
    </message>
    <message>
        <source>nothing is sent</source>
        <translation>何も送信されていません</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartCard</name>
    <message>
        <source>Logarithmic scale.</source>
        <translation>対数目盛。</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartCopy</name>
    <message>
        <source>%1 of %2, %3 to %4 (%5): %6</source>
        <translation>%2 の%1、%3 ～ %4（%5）：%6</translation>
    </message>
    <message>
        <source>The chart is on the clipboard as a picture.</source>
        <translation>グラフを画像としてクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The chart&apos;s values are on the clipboard as CSV.</source>
        <translation>グラフの値を CSV としてクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>A link to the chart and its time is on the clipboard.</source>
        <translation>グラフと期間へのリンクをクリップボードにコピーしました。</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartGrid</name>
    <message>
        <source>Charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Nothing was exported: the charts had moved on from the marked range. They read it again now; export it when it is drawn.</source>
        <translation>何もエクスポートしていません。グラフはすでに選択した範囲より先に進んでいました。読み直しているので、描画されてからエクスポートしてください。</translation>
    </message>
</context>
<context>
    <name>wb::charts::ChartMenu</name>
    <message>
        <source>Chart %1</source>
        <translation>グラフ %1</translation>
    </message>
    <message>
        <source>Logarithmic scale	G</source>
        <translation>対数目盛	G</translation>
    </message>
    <message>
        <source>Copy as a picture	Ctrl+C</source>
        <translation>画像としてコピー	Ctrl+C</translation>
    </message>
    <message>
        <source>Copy values as CSV	Ctrl+Shift+C</source>
        <translation>値を CSV としてコピー	Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>Copy a link to this time</source>
        <translation>この期間へのリンクをコピー</translation>
    </message>
    <message>
        <source>In a window of its own	O</source>
        <translation>別のウィンドウで表示	O</translation>
    </message>
</context>
<context>
    <name>wb::charts::ComparisonWords</name>
    <message>
        <source>Yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>Before the last deployment</source>
        <translation>直近のデプロイ前</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨日</translation>
    </message>
    <message>
        <source>last week</source>
        <translation>先週</translation>
    </message>
    <message>
        <source>before the deployment</source>
        <translation>デプロイ前</translation>
    </message>
    <message>
        <source>the marked range</source>
        <translation>選択した範囲</translation>
    </message>
    <message>
        <source>before</source>
        <translation>以前</translation>
    </message>
</context>
<context>
    <name>wb::charts::PlotWords</name>
    <message>
        <source>steady</source>
        <translation>横ばい</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>上昇中</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降中</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>objective %1</source>
        <translation>目標 %1</translation>
    </message>
    <message>
        <source>autoscaler acts at %1</source>
        <translation>オートスケーラー作動 %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>まだデータなし</translation>
    </message>
    <message>
        <source>no data since %1</source>
        <translation>%1 以降データなし</translation>
    </message>
    <message>
        <source>%1 old</source>
        <translation>%1前</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 は不明</translation>
    </message>
    <message>
        <source>%1 of %2: %3.</source>
        <translation>%2 の%1：%3。</translation>
    </message>
    <message>
        <source>highest %1 at %2</source>
        <translation>最大 %1（%2）</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>データなし %1</translation>
    </message>
</context>
<context>
    <name>wb::charts::PointWalk</name>
    <message>
        <source>after a gap since %1</source>
        <translation>%1 からのデータ欠落の後</translation>
    </message>
</context>
<context>
    <name>wb::charts::RangeBar</name>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Charts over this range</source>
        <translation>この範囲のグラフを表示</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Live charts, with this range dashed beside them</source>
        <translation>ライブのグラフに、この範囲を破線で重ねます</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>エクスポート…</translation>
    </message>
    <message>
        <source>The values of all charts in this range, as a CSV file</source>
        <translation>この範囲の全グラフの値を CSV ファイルにエクスポートします</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 to %2 · %3</source>
        <translation>%1 ～ %2 · %3</translation>
    </message>
    <message>
        <source>Marked range: %1</source>
        <translation>選択した範囲：%1</translation>
    </message>
    <message>
        <source>Backtest…</source>
        <translation>バックテスト…</translation>
    </message>
    <message>
        <source>Whether other rules would have fired in this range</source>
        <translation>ほかのルールならこの範囲で発報していたか</translation>
    </message>
</context>
<context>
    <name>wb::charts::ServicePlots</name>
    <message>
        <source>Latency</source>
        <translation>レイテンシ</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>秒</translation>
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
        <translation>エラー</translation>
    </message>
    <message>
        <source>% of requests</source>
        <translation>リクエスト比 %</translation>
    </message>
    <message>
        <source>5xx</source>
        <translation>5xx</translation>
    </message>
    <message>
        <source>timeouts</source>
        <translation>タイムアウト</translation>
    </message>
    <message>
        <source>Memory per task</source>
        <translation>タスクごとのメモリ</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>CPU per task</source>
        <translation>タスクごとの CPU</translation>
    </message>
    <message>
        <source>% of limit</source>
        <translation>上限比 %</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>requests/s</source>
        <translation>リクエスト/秒</translation>
    </message>
    <message>
        <source>total</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数</translation>
    </message>
    <message>
        <source>desired</source>
        <translation>必要数</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>highest %1</source>
        <translation>最大 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>p95 yesterday</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: nothing recorded</source>
        <comment>yesterday: …</comment>
        <translation>%1：記録なし</translation>
    </message>
    <message>
        <source>Compared with: %1.</source>
        <translation>比較対象：%1。</translation>
    </message>
    <message>
        <source>Its targets do not report this</source>
        <translation>ターゲットから報告されていません</translation>
    </message>
    <message>
        <source>cores</source>
        <translation>コア</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Waiting for a second scrape</source>
        <translation>2 回目のスクレイプ待ち</translation>
    </message>
</context>
<context>
    <name>wb::charts::TaskLines</name>
    <message numerus="yes">
        <source>%n task(s)</source>
        <translation>
            <numerusform>%n タスク</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, highest</source>
        <translation>%1、最大</translation>
    </message>
    <message>
        <source>max</source>
        <comment>of the tasks</comment>
        <translation>最大</translation>
    </message>
</context>
<context>
    <name>wb::charts::TimeEntry</name>
    <message>
        <source>Write a time like 17:51, 2024-11-14 17:51, -2h or now.</source>
        <translation>17:51、2024-11-14 17:51、-2h、now のように入力してください。</translation>
    </message>
    <message>
        <source>There is no such day or time: %1.</source>
        <translation>存在しない日付または時刻です：%1。</translation>
    </message>
    <message>
        <source>There was no %1 on that day: clocks went forward.</source>
        <translation>その日に %1 はありません（夏時間への切り替え）。</translation>
    </message>
    <message>
        <source>The beginning lies in the future.</source>
        <translation>開始が未来の時刻です。</translation>
    </message>
    <message>
        <source>The beginning is more than a year ago.</source>
        <translation>開始が 1 年以上前です。</translation>
    </message>
    <message>
        <source>The end is not after the beginning.</source>
        <translation>終了は開始より後にしてください。</translation>
    </message>
    <message>
        <source>That is %1; charts show 7 days at most.</source>
        <translation>期間は %1 です。グラフの期間は最大 7 日です。</translation>
    </message>
    <message>
        <source>Charts show 30 seconds at least.</source>
        <translation>グラフの期間は 30 秒以上です。</translation>
    </message>
</context>
<context>
    <name>wb::common::FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
</context>
<context>
    <name>wb::desktop::Bridge</name>
    <message>
        <source>Charts begin empty: earlier signals were not read: %1</source>
        <translation>過去のシグナルを読み込めなかったため、グラフは空から始まります：%1</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1 にエクスポートしました</translation>
    </message>
    <message>
        <source>%1 is not known here; nothing was exported.</source>
        <translation>%1 は見つかりません。何もエクスポートしていません。</translation>
    </message>
    <message>
        <source>The changed configuration takes effect when the action is over.</source>
        <translation>変更した設定は、操作が終わると有効になります。</translation>
    </message>
    <message>
        <source>The changed configuration is in effect.</source>
        <translation>変更した設定が有効になりました。</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was armed.</source>
        <translation>操作はロックされています。操作は準備していません。</translation>
    </message>
    <message>
        <source>Actions are locked; what was armed is withdrawn.</source>
        <translation>操作はロックされています。準備済みの操作は取り消しました。</translation>
    </message>
    <message>
        <source>Actions are locked; nothing was sent.</source>
        <translation>操作はロックされています。何も送信していません。</translation>
    </message>
</context>
<context>
    <name>wb::desktop::ChartSource</name>
    <message>
        <source>Earlier times are missing from the charts: %1</source>
        <translation>グラフに以前の期間を表示できません：%1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>No sounds for 1 hour</source>
        <translation>音を 1 時間消す</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentAlarms</name>
    <message>
        <source>Nothing is known of %1 yet; it was not snoozed.</source>
        <translation>%1 についてはまだ何も分かっていないため、スヌーズしませんでした。</translation>
    </message>
    <message>
        <source>%1 was not snoozed: a reason and up to 8 hours are wanted.</source>
        <translation>%1 をスヌーズしませんでした。理由と 8 時間以内の期間が必要です。</translation>
    </message>
</context>
<context>
    <name>wb::desktop::EnvironmentDeck</name>
    <message>
        <source>What storage says takes effect at the next start.</source>
        <translation>storage の変更は次回の起動から有効になります。</translation>
    </message>
    <message>
        <source>%1, %2: the minimum of %3 is %4; set it to %5 by hand.</source>
        <translation>%1、%2: %3 の最小数は %4 です。手動で %5 に設定してください。</translation>
    </message>
    <message>
        <source>%1 · %2: %3.</source>
        <translation>%1 · %2：%3。</translation>
    </message>
</context>
<context>
    <name>wb::desktop::ServiceSetup</name>
    <message>
        <source>Production</source>
        <translation>本番</translation>
    </message>
    <message numerus="yes">
        <source>%n target(s)</source>
        <translation>
            <numerusform>%n 個のターゲット</numerusform>
        </translation>
    </message>
    <message>
        <source>Metrics at %1</source>
        <translation>%1 のメトリクス</translation>
    </message>
    <message>
        <source>List of targets %1 · %2</source>
        <translation>ターゲットのリスト %1 · %2</translation>
    </message>
    <message>
        <source>Prometheus&apos; job %1 · %2</source>
        <translation>Prometheus のジョブ %1 · %2</translation>
    </message>
    <message>
        <source>No preset: guessed by name</source>
        <translation>プリセットなし：名前から推測</translation>
    </message>
    <message>
        <source>None of its targets answered: %1</source>
        <translation>どのターゲットも応答しませんでした：%1</translation>
    </message>
    <message>
        <source>Recognised by %1 (%2 of %3).</source>
        <translation>%1 から判別しました（%3 件中 %2 件）。</translation>
    </message>
    <message>
        <source>It is no program that a preset knows.</source>
        <translation>どのプリセットにもないプログラムです。</translation>
    </message>
    <message numerus="yes">
        <source>Its body departs from the format in %n place(s), first at %1: %2</source>
        <translation>
            <numerusform>応答が %n か所で形式から外れています。最初は %1: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Latency p95</source>
        <translation>レイテンシ p95</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>トラフィック</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>CPU of its limit</source>
        <translation>CPU（上限比）</translation>
    </message>
    <message>
        <source>Out-of-memory kills</source>
        <translation>メモリ不足による強制終了</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>リリース</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>応答にありません</translation>
    </message>
    <message>
        <source>%1, guessed by its name</source>
        <translation>%1（名前から推測）</translation>
    </message>
    <message>
        <source>Scraped every 2 s: %1</source>
        <translation>2 秒ごとにスクレイプ：%1</translation>
    </message>
    <message>
        <source>Give the service a name.</source>
        <translation>サービスに名前を付けてください。</translation>
    </message>
    <message>
        <source>Written; the file as it was is kept with “.bak”.</source>
        <translation>書き込みました。元のファイルは「.bak」として残してあります。</translation>
    </message>
    <message>
        <source>Written.</source>
        <translation>書き込みました。</translation>
    </message>
    <message>
        <source>This is watched already, as %1.</source>
        <translation>すでに %1 として監視しています。</translation>
    </message>
    <message>
        <source>Name where the token is, not the token itself: env:NAME, file:PATH or keychain:NAME.</source>
        <translation>トークンそのものではなく、その場所を書いてください：env:名前、file:パス、keychain:名前。</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 コア</translation>
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
        <translation>%1 を開くプログラムがありません。</translation>
    </message>
</context>
<context>
    <name>wb::desktop::SettingsDesk</name>
    <message>
        <source>The file has characters that this editor would change; edit it elsewhere.</source>
        <translation>このエディターでは変わってしまう文字がファイルにあります。別のエディターで編集してください。</translation>
    </message>
    <message>
        <source>There is no such file yet; saving makes it. “Watch a service…” writes a first one for you.</source>
        <translation>このファイルはまだありません。保存すると作成されます。「サービスを監視…」で最初のファイルを書くこともできます。</translation>
    </message>
    <message>
        <source>The file has changed; this is what it says now.</source>
        <translation>ファイルが変更されました。これが現在の内容です。</translation>
    </message>
    <message>
        <source>What was entered in the form is not all in the text; see there.</source>
        <translation>フォームの入力の一部がテキストに反映されていません。フォームを確認してください。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目：%2</translation>
    </message>
    <message>
        <source>Saved. What storage says, and which environment is the first one, takes effect at the next start.</source>
        <translation>保存しました。storage の内容と最初の環境の変更は次回の起動時に有効になります。</translation>
    </message>
    <message>
        <source>Saved; it takes effect at once. The file as it was is kept with “.bak”.</source>
        <translation>保存しました。すぐに有効になります。以前のファイルは「.bak」として残っています。</translation>
    </message>
    <message>
        <source>The file says what it said before; undo again to have the change back.</source>
        <translation>ファイルを以前の内容に戻しました。もう一度元に戻すと変更が復元されます。</translation>
    </message>
    <message>
        <source>Nothing was saved here yet.</source>
        <translation>ここではまだ何も保存していません。</translation>
    </message>
    <message>
        <source>There was no file before.</source>
        <translation>以前はファイルがありませんでした。</translation>
    </message>
    <message>
        <source>The file is no longer what was saved here.</source>
        <translation>ファイルはここで保存した内容ではなくなっています。</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TimelineExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 に書き込めませんでした：%2</translation>
    </message>
    <message>
        <source>Nothing was exported: %1</source>
        <translation>エクスポートできませんでした：%1</translation>
    </message>
</context>
<context>
    <name>wb::desktop::TrayIcon</name>
    <message>
        <source>Open Watchbridge</source>
        <translation>Watchbridge を開く</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>wb::desktop::WallMode</name>
    <message>
        <source>A wall display is on</source>
        <translation>壁掛け表示中</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FilterField</name>
    <message>
        <source>Filter by name, state, release, reason</source>
        <translation>名前・状態・リリース・理由で絞り込み</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>サービスを絞り込む</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 件中 %1 件</translation>
    </message>
    <message>
        <source>Not shown: %1</source>
        <translation>非表示：%1</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>選択中：%1</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetPanel</name>
    <message>
        <source>BLIND SPOTS</source>
        <translation>死角</translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · WORST FIRST</source>
        <translation>
            <numerusform>フリート · %n サービス · 悪い順</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>FLEET · %n SERVICE(S) · NEW ORDER WAITS</source>
        <translation>
            <numerusform>フリート · %n サービス · 並べ替え待ち</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows keep their places while the pointer is on them or a key moves through them. They stand worst first again when it leaves.</source>
        <translation>ポインターが行の上にある間や、キーで行を移動している間は、行の位置を変えません。離れると悪い順に戻ります。</translation>
    </message>
    <message>
        <source>Back to the list of services</source>
        <translation>サービスの一覧に戻る</translation>
    </message>
    <message>
        <source>Heat map of all tasks</source>
        <translation>全タスクのヒートマップ</translation>
    </message>
    <message>
        <source>FLEET</source>
        <translation>フリート</translation>
    </message>
    <message>
        <source>FLEET NOW, %1 · NEW ORDER WAITS</source>
        <translation>現在のフリート %1 · 並べ替え待ち</translation>
    </message>
    <message numerus="yes">
        <source>FLEET NOW, %1 · %n SERVICE(S)</source>
        <translation>
            <numerusform>現在のフリート %1 · %n サービス</numerusform>
        </translation>
    </message>
    <message>
        <source>The charts look back. The fleet and the state of the chosen service are those of now.</source>
        <translation>グラフは過去を表示しています。フリートと選択中のサービスの状態は現在のものです。</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>まだ何も届いていません。</translation>
    </message>
</context>
<context>
    <name>wb::fleet::FleetView</name>
    <message>
        <source>Services, worst first</source>
        <translation>サービス（悪い順）</translation>
    </message>
</context>
<context>
    <name>wb::fleet::NoMatch</name>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>「%1」に一致するものはありません。</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>絞り込みを解除</translation>
    </message>
    <message>
        <source>Nothing matches.</source>
        <translation>該当なし。</translation>
    </message>
</context>
<context>
    <name>wb::fleet::ServiceHeader</name>
    <message>
        <source>No service chosen</source>
        <translation>サービス未選択</translation>
    </message>
    <message>
        <source>Nothing is known yet.</source>
        <translation>まだ情報がありません。</translation>
    </message>
    <message>
        <source>Now, %1:</source>
        <translation>現在（%1）：</translation>
    </message>
</context>
<context>
    <name>wb::incidents::IncidentBar</name>
    <message>
        <source>Export timeline</source>
        <translation>タイムラインをエクスポート</translation>
    </message>
    <message>
        <source>Severity %1 · Commander: %2</source>
        <translation>重大度 %1 · コマンダー：%2</translation>
    </message>
    <message>
        <source>unassigned</source>
        <translation>未割り当て</translation>
    </message>
    <message>
        <source>Incident %1: %2</source>
        <translation>インシデント %1: %2</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>継続 %1</translation>
    </message>
    <message>
        <source>mitigated after %1</source>
        <translation>発生から %1 で緩和</translation>
    </message>
    <message>
        <source>resolved after %1</source>
        <translation>発生から %1 で解決</translation>
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
        <translation>%1 のタイムラインをエクスポート</translation>
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
        <translation>顧客向け…</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export timeline of %1 for customers</source>
        <translation>%1 のタイムラインを顧客向けにエクスポート</translation>
    </message>
    <message>
        <source>Post update…</source>
        <translation>更新を投稿…</translation>
    </message>
    <message>
        <source>Post update for customers</source>
        <translation>顧客への更新を投稿</translation>
    </message>
    <message>
        <source>Sev. %1 · %2</source>
        <translation>重大度 %1 · %2</translation>
    </message>
    <message>
        <source>Sev. %1</source>
        <translation>重大度 %1</translation>
    </message>
    <message>
        <source>public update overdue by %1</source>
        <translation>公開更新の期限を %1 超過</translation>
    </message>
    <message>
        <source>update overdue %1</source>
        <translation>更新が %1 超過</translation>
    </message>
    <message>
        <source>overdue %1</source>
        <translation>超過 %1</translation>
    </message>
    <message>
        <source>public update due in %1</source>
        <translation>次の公開更新まで %1</translation>
    </message>
    <message>
        <source>update due in %1</source>
        <translation>更新まで %1</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>あと %1</translation>
    </message>
    <message>
        <source>For a status page…</source>
        <translation>ステータスページ用…</translation>
    </message>
    <message>
        <source>Web page…</source>
        <translation>Web ページ…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message>
        <source>For customers, web page…</source>
        <translation>顧客向け Web ページ…</translation>
    </message>
    <message>
        <source>For customers, PDF…</source>
        <translation>顧客向け PDF…</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web ページ (*.html)</translation>
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
        <translation>保存中…</translation>
    </message>
</context>
<context>
    <name>wb::incidents::TimelinePanel</name>
    <message>
        <source>TIMELINE</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>TIMELINE · %1</source>
        <translation>タイムライン · %1</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Verdicts, deployments, actions and notes appear here by themselves.</source>
        <translation>まだ何も起きていません。判定、デプロイ、操作、メモがここに自動で表示されます。</translation>
    </message>
    <message>
        <source>Timeline, newest last</source>
        <translation>タイムライン（新しいものが下）</translation>
    </message>
    <message>
        <source>Add a note…</source>
        <translation>メモを追加…</translation>
    </message>
    <message>
        <source>Add a note to the timeline</source>
        <translation>タイムラインにメモを追加</translation>
    </message>
</context>
<context>
    <name>wb::incidents::WhatChangedPanel</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>What changed between the releases</source>
        <translation>リリース間の変更点</translation>
    </message>
    <message>
        <source>! This deploy moved code and settings together.</source>
        <translation>! このデプロイはコードと設定を同時に変更しました。</translation>
    </message>
    <message>
        <source>No earlier good release is known to compare %1 with.</source>
        <translation>%1 と比較できる正常な以前のリリースがありません。</translation>
    </message>
    <message>
        <source>The running release is not known.</source>
        <translation>稼働中のリリースは不明です。</translation>
    </message>
</context>
<context>
    <name>wb::items::FleetModel</name>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>errors</source>
        <translation>エラー</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>tasks</source>
        <translation>タスク</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>まだデータなし</translation>
    </message>
    <message>
        <source>no data %1</source>
        <translation>データなし %1</translation>
    </message>
    <message>
        <source>memory %1 of %2 · CPU %3</source>
        <translation>メモリ %1 / %2 · CPU %3</translation>
    </message>
    <message numerus="yes">
        <source>ran out of memory %n time(s) since the watch began</source>
        <translation>
            <numerusform>監視開始以降、メモリ不足が %n 回発生</numerusform>
        </translation>
    </message>
    <message>
        <source>no sample yet</source>
        <translation>サンプルなし</translation>
    </message>
    <message>
        <source>last sample %1 ago</source>
        <translation>最新サンプルは %1前</translation>
    </message>
    <message>
        <source>reaches its memory limit in about %1</source>
        <translation>約 %1後にメモリ上限に到達</translation>
    </message>
    <message>
        <source>last at %1</source>
        <translation>最後は %1</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>稼働時間 %1</translation>
    </message>
    <message>
        <source>%1 cores</source>
        <translation>%1 コア</translation>
    </message>
    <message>
        <source>memory %1, no limit known · CPU %2</source>
        <translation>メモリ %1、上限不明 · CPU %2</translation>
    </message>
</context>
<context>
    <name>wb::items::ReleaseDiffModel</name>
    <message>
        <source>code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>変更あり</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>%1, now</source>
        <translation>%1 (現在)</translation>
    </message>
</context>
<context>
    <name>wb::items::TimelineModel</name>
    <message>
        <source>saved</source>
        <translation>保存済み</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>wb::setup::FieldRow</name>
    <message>
        <source>As text</source>
        <translation>テキストで編集</translation>
    </message>
    <message>
        <source>Has parts that only the text shows.</source>
        <translation>テキストでしか表示できない部分があります。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目：%2</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
    <message>
        <source>%1 (not set)</source>
        <translation>%1（未設定）</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsForm</name>
    <message>
        <source>What there is to set</source>
        <translation>設定できるもの</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>サービスを監視…</translation>
    </message>
    <message>
        <source>%1 (removed)</source>
        <translation>%1（削除）</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s)</source>
        <translation>
            <numerusform>誤り %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it after all</source>
        <translation>やはり残す</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>It is no longer watched once this is saved; what was recorded stays. Until then nothing is removed, and the saving can be undone.</source>
        <translation>保存すると監視されなくなります。これまでの記録は残ります。保存するまでは何も削除されず、保存も元に戻せます。</translation>
    </message>
</context>
<context>
    <name>wb::setup::SettingsPage</name>
    <message>
        <source>Settings — Watchbridge</source>
        <translation>設定 — Watchbridge</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Reload, drop the changes here</source>
        <translation>再読み込み（ここでの変更は破棄）</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>フォーム</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>テキスト</translation>
    </message>
    <message>
        <source>Form or text</source>
        <translation>フォームまたはテキスト</translation>
    </message>
    <message>
        <source>The configuration&apos;s text</source>
        <translation>設定ファイルのテキスト</translation>
    </message>
    <message>
        <source>Mistakes; Enter goes to the line</source>
        <translation>誤り。Enter でその行へ移動</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>書き込まれる内容</translation>
    </message>
    <message>
        <source>Undo the last saving</source>
        <translation>最後の保存を元に戻す</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>破棄</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>What was changed is not saved yet.</source>
        <translation>変更はまだ保存されていません。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存して閉じる</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>保存せずに閉じる</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>編集を続ける</translation>
    </message>
    <message numerus="yes">
        <source>%n mistake(s); what the file said before stays in effect.</source>
        <translation>
            <numerusform>誤りが %n 件あります。以前の内容が引き続き有効です。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read.</source>
        <translation>読み込んだ後にディスク上のファイルが変更されました。</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>変更はありません。</translation>
    </message>
    <message>
        <source>Fix the mistakes first.</source>
        <translation>先に誤りを直してください。</translation>
    </message>
    <message>
        <source>Save or discard first.</source>
        <translation>先に保存または破棄してください。</translation>
    </message>
    <message>
        <source>The file has changed on disk since it was read; saving would undo that, so it is off. Copy what you want to keep, then reload.</source>
        <translation>読み込んだ後にディスク上のファイルが変更されました。保存するとその変更が失われるため、保存できません。残したい内容をコピーしてから再読み込みしてください。</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1 行目：%2</translation>
    </message>
</context>
<context>
    <name>wb::setup::WatchPage</name>
    <message>
        <source>Watch a service — Watchbridge</source>
        <translation>サービスを監視 — Watchbridge</translation>
    </message>
    <message>
        <source>Watch a service</source>
        <translation>サービスを監視</translation>
    </message>
    <message>
        <source>The address of a service&apos;s metrics or of a Prometheus server, or a list of targets (file_sd, http_sd). Only what you enter is asked.</source>
        <translation>サービスのメトリクスか Prometheus サーバーのアドレス、またはターゲットのリスト（file_sd、http_sd）。入力した先にだけ問い合わせます。</translation>
    </message>
    <message>
        <source>Address or path</source>
        <translation>アドレスまたはパス</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>調べる</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>見つかったもの</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>サービス名</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>プリセット</translation>
    </message>
    <message>
        <source>Signals, live</source>
        <translation>シグナル（ライブ）</translation>
    </message>
    <message>
        <source>What will be written</source>
        <translation>書き込まれる内容</translation>
    </message>
    <message>
        <source>Will be added to %1</source>
        <translation>%1 に追加されます</translation>
    </message>
    <message>
        <source>Write to file</source>
        <translation>ファイルに書き込む</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>調べています…</translation>
    </message>
    <message>
        <source>Nothing to watch was found there:</source>
        <translation>監視できるものが見つかりませんでした：</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to watch found.</source>
        <translation>
            <numerusform>監視できるものが %n 件見つかりました。</numerusform>
        </translation>
    </message>
    <message>
        <source>token, if any: env:NAME</source>
        <translation>トークン（任意）：env:名前</translation>
    </message>
    <message>
        <source>Where the token is: env:NAME, file:PATH or keychain:NAME; never the token itself</source>
        <translation>トークンの場所：env:名前、file:パス、keychain:名前。トークンそのものは書きません</translation>
    </message>
</context>
<context>
    <name>wb::shell::AlarmControls</name>
    <message>
        <source>Snoozed by %1 until %2: %3</source>
        <translation>%1 が %2 までスヌーズ：%3</translation>
    </message>
    <message>
        <source>End the snooze of %1</source>
        <translation>%1 のスヌーズを終える</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>%1 をスヌーズ</translation>
    </message>
    <message>
        <source>alarms</source>
        <translation>アラーム</translation>
    </message>
</context>
<context>
    <name>wb::shell::BacktestPanel</name>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>不良</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>note</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Nothing is recorded of this range: nothing can be said.</source>
        <translation>この範囲の記録がないため、何も判断できません。</translation>
    </message>
    <message>
        <source>No incident was opened in this range.</source>
        <translation>この範囲で発生したインシデントはありません。</translation>
    </message>
    <message>
        <source>None of the changed rules would have fired for %1.</source>
        <translation>変更したルールは、どれも %1 を検知しなかったはずです。</translation>
    </message>
    <message>
        <source>%1 would have been missed.</source>
        <translation>%1 は見逃していたはずです。</translation>
    </message>
    <message>
        <source>%1 %2 would have fired %3</source>
        <translation>%1 %2 は %3 に発報</translation>
    </message>
    <message>
        <source>%1, %2 before %3 opened.</source>
        <translation>%1、%3 の発生より %2 早い。</translation>
    </message>
    <message>
        <source>%1, %2 after %3 opened.</source>
        <translation>%1、%3 の発生より %2 遅い。</translation>
    </message>
    <message>
        <source>The rules in effect would have missed it.</source>
        <translation>現行のルールでは見逃していたはずです。</translation>
    </message>
    <message>
        <source>%1 earlier than the rules in effect (%2).</source>
        <translation>現行のルール（%2）より %1 早い。</translation>
    </message>
    <message>
        <source>%1 later than the rules in effect (%2).</source>
        <translation>現行のルール（%2）より %1 遅い。</translation>
    </message>
    <message>
        <source>As early as the rules in effect.</source>
        <translation>現行のルールと同じ時刻。</translation>
    </message>
    <message numerus="yes">
        <source>%n false alarm(s) in %1 of data</source>
        <translation>
            <numerusform>%1 のデータで誤報 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>; %1 without data</source>
        <translation>、データなし %1</translation>
    </message>
    <message>
        <source>; with the rules in effect %1</source>
        <translation>、現行のルールでは %1</translation>
    </message>
    <message numerus="yes">
        <source>%n alarm(s) may yet lead to an incident.</source>
        <translation>
            <numerusform>%n 件のアラームは、まだインシデントにつながる可能性があります。</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the rules in effect.</source>
        <translation>これは現行のルールです。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n alarm(s), the first %2, the longest %3</source>
        <translation>
            <numerusform>%1: %n 件、最初 %2、最長 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>; in effect %1</source>
        <translation>、現行のルールでは %1</translation>
    </message>
    <message>
        <source>No rule would have fired.</source>
        <translation>どのルールも発報しなかったはずです。</translation>
    </message>
    <message>
        <source>Backtest</source>
        <translation>バックテスト</translation>
    </message>
    <message>
        <source>Backtest · %1 to %2 · %3</source>
        <translation>バックテスト · %1 ～ %2 · %3</translation>
    </message>
    <message>
        <source>Rule setting</source>
        <translation>ルールの値</translation>
    </message>
    <message>
        <source>Value to try</source>
        <translation>試す値</translation>
    </message>
    <message>
        <source>Rules file…</source>
        <translation>ルールファイル…</translation>
    </message>
    <message>
        <source>Tries the rules of a file in place of those in effect</source>
        <translation>現行のルールの代わりにファイルのルールを試します</translation>
    </message>
    <message>
        <source>Copy as YAML</source>
        <translation>YAML としてコピー</translation>
    </message>
    <message>
        <source>The rules that are tried, as a rules file has them</source>
        <translation>試しているルールを、ルールファイルの形式でコピーします</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Nothing is changed by this. Signals, limits and objectives are those in effect now; what the orchestrator said then is not recorded, so tasks-missing is not judged.</source>
        <translation>これで何かが変わることはありません。シグナル、上限、目標は現在のものです。当時オーケストレーターが伝えた内容は記録されないため、tasks-missing は判定しません。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>In effect: %1. ↑ ↓ change the value.</source>
        <translation>現在値：%1。↑ ↓ で値を変えます。</translation>
    </message>
    <message>
        <source>In effect: %1. Tried: %2. ↑ ↓ change the value.</source>
        <translation>現在値：%1。試行中：%2。↑ ↓ で値を変えます。</translation>
    </message>
    <message>
        <source>Reading the record: %1</source>
        <translation>記録を読み込み中：%1</translation>
    </message>
    <message>
        <source>Rules to try</source>
        <translation>試すルール</translation>
    </message>
    <message>
        <source>Rules (*.yaml *.yml);;All files (*)</source>
        <translation>ルール (*.yaml *.yml);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The rules that are tried are on the clipboard.</source>
        <translation>試しているルールをクリップボードにコピーしました。</translation>
    </message>
    <message numerus="yes">
        <source>%n more incident(s), of which %1 would have been missed.</source>
        <translation>
            <numerusform>ほか %n 件のインシデント、うち %1 件は見逃し。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be said of %1: there are no data of %2 then.</source>
        <translation>当時の %2 のデータがないため、%1 については何も判断できません。</translation>
    </message>
    <message>
        <source>%1 was told by a rule that is not judged here.</source>
        <translation>%1 は、ここでは判定しないルールが検知しました。</translation>
    </message>
    <message>
        <source>%1 %2 stood already since %3, which tells nothing of %4.</source>
        <translation>%1 %2 は %3 からすでに続いていたため、%4 については何も分かりません。</translation>
    </message>
    <message>
        <source>How early the rules in effect are cannot be told.</source>
        <translation>現行のルールがどれだけ早いかは分かりません。</translation>
    </message>
    <message numerus="yes">
        <source>No data at all of %n service(s): %1.</source>
        <translation>
            <numerusform>%n 個のサービスのデータがまったくありません：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>The samples of %1 scrapes are not kept.</source>
        <translation>%1 回のスクレイプのサンプルは保存されていません。</translation>
    </message>
    <message>
        <source>More fired than can be counted here.</source>
        <translation>発報が多すぎて、ここでは数えきれません。</translation>
    </message>
    <message>
        <source>What is usual was learned from %1 before the range alone.</source>
        <translation>通常値は、範囲の前の %1 だけから学習しました。</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) fired.</source>
        <translation>
            <numerusform>ほか %n 個のルールが発報しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is no value for %1. Example: %2.</source>
        <translation>%1 の値ではありません。例：%2。</translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartDesk</name>
    <message>
        <source>Charts are compared with nothing.</source>
        <translation>グラフの比較を終了しました。</translation>
    </message>
    <message>
        <source>Dashed: %1.</source>
        <translation>破線：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s) have windows of their own; close one first.</source>
        <translation>
            <numerusform>%n 個のグラフが別ウィンドウにあります。先に 1 つ閉じてください。</numerusform>
        </translation>
    </message>
    <message>
        <source>Charts over %1</source>
        <translation>グラフの期間：%1</translation>
    </message>
    <message>
        <source>range</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Charts from … to …</source>
        <translation>期間を指定してグラフを表示</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Compare charts with %1</source>
        <translation>グラフの比較対象：%1</translation>
    </message>
    <message>
        <source>charts</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>ライブに戻る</translation>
    </message>
    <message>
        <source>Export the charts of %1</source>
        <translation>%1 のグラフをエクスポート</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Backtest rules over the time of the charts</source>
        <translation>グラフの期間でルールをバックテスト</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>ルール</translation>
    </message>
</context>
<context>
    <name>wb::shell::ChartWindow</name>
    <message>
        <source>%1 of %2 — %3 — Watchbridge</source>
        <translation>%2 の%1 — %3 — Watchbridge</translation>
    </message>
</context>
<context>
    <name>wb::shell::CheatSheet</name>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>closes</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>wb::shell::CommandPalette</name>
    <message>
        <source>Go to service, task or action</source>
        <translation>サービス、タスク、操作へ移動</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>サービス、タスク、操作へ…</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>↑ ↓ choose · Enter opens · Esc closes</source>
        <translation>↑ ↓ 選択 · Enter 開く · Esc 閉じる</translation>
    </message>
</context>
<context>
    <name>wb::shell::EntryStrip</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentBoard</name>
    <message>
        <source>All environments, side by side</source>
        <translation>すべての環境の並列表示</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>%1 に戻る</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentButton</name>
    <message>
        <source>Environment %1</source>
        <translation>環境 %1</translation>
    </message>
    <message>
        <source>not watched yet</source>
        <translation>未監視</translation>
    </message>
    <message>
        <source>Side by side	S</source>
        <translation>並べて表示	S</translation>
    </message>
</context>
<context>
    <name>wb::shell::EnvironmentColumn</name>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Nothing has been heard yet.</source>
        <translation>まだ何も届いていません。</translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy.</source>
        <translation>
            <numerusform>%n 個のサービスはすべて正常です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, partly judged.</source>
        <translation>
            <numerusform>%n 個のサービスはすべて正常ですが、一部のみ判定しています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n service(s) are healthy, %1 of them partly judged.</source>
        <translation>
            <numerusform>%n 個のサービスはすべて正常ですが、うち %1 個は一部のみ判定しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>No data since %1: how it is now is not known.</source>
        <translation>%1 以降データがありません。現在の状態は不明です。</translation>
    </message>
</context>
<context>
    <name>wb::shell::FeedPill</name>
    <message>
        <source> · %1/%2 targets</source>
        <translation> · ターゲット %1/%2</translation>
    </message>
    <message>
        <source> · %1/%2</source>
        <translation> · %1/%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source> for the first samples</source>
        <translation> · 最初のサンプル待ち</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source> · %1 old</source>
        <translation> · %1前</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>更新遅延</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>Feed dead</source>
        <translation>フィード停止</translation>
    </message>
    <message>
        <source> · never answered</source>
        <translation> · 応答なし</translation>
    </message>
    <message>
        <source>Age of the newest sample, and how many targets answer</source>
        <translation>最新サンプルの経過時間と、応答しているターゲットの数</translation>
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
        <translation>設定に誤りがあります</translation>
    </message>
    <message>
        <source>Nothing to watch yet</source>
        <translation>監視対象がまだありません</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… ほか %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>To see it at work on a simulated Prod1, run this in the source folder:</source>
        <translation>シミュレーションの Prod1 で試すには、ソースフォルダーで次を実行します：</translation>
    </message>
    <message>
        <source>Or describe your own environment in a file and name it:</source>
        <translation>または、自分の環境をファイルに記述して指定します：</translation>
    </message>
    <message>
        <source>The manual page watchbridge.yaml(5) has every key.</source>
        <translation>すべてのキーはマニュアル watchbridge.yaml(5) にあります。</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Once they are fixed and saved, Watchbridge goes on by itself:</source>
        <translation>修正して保存すると、自動的に続行します：</translation>
    </message>
    <message>
        <source>Watchbridge looks for its configuration here:</source>
        <translation>Watchbridge は次の場所で設定を探します：</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>サービスを監視…</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修正…</translation>
    </message>
</context>
<context>
    <name>wb::shell::IncidentDesk</name>
    <message>
        <source>Export timeline</source>
        <translation>タイムラインをエクスポート</translation>
    </message>
    <message>
        <source>Post update for customers…</source>
        <translation>顧客への更新を投稿…</translation>
    </message>
    <message>
        <source>Lead the incident: severity, commander, state…</source>
        <translation>インシデントを指揮：重大度、コマンダー、状態…</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>指揮を執る</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>重大度 %1</translation>
    </message>
    <message>
        <source>Mark the incident as mitigated</source>
        <translation>インシデントを緩和済みにする</translation>
    </message>
    <message>
        <source>Open the incident again</source>
        <translation>インシデントを再オープン</translation>
    </message>
    <message>
        <source>Resolve the incident</source>
        <translation>インシデントを解決済みにする</translation>
    </message>
</context>
<context>
    <name>wb::shell::LeadEntry</name>
    <message>
        <source>Lead %1</source>
        <translation>%1 を指揮</translation>
    </message>
    <message>
        <source>Why it changes</source>
        <translation>変更の理由</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>重大度</translation>
    </message>
    <message>
        <source>Severity %1</source>
        <translation>重大度 %1</translation>
    </message>
    <message>
        <source>Commander</source>
        <translation>コマンダー</translation>
    </message>
    <message>
        <source>Take command</source>
        <translation>指揮を執る</translation>
    </message>
    <message>
        <source>Mitigated</source>
        <translation>緩和済み</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>再オープン</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Others will read it.</source>
        <translation>ほかの人も読みます。</translation>
    </message>
    <message>
        <source>Enter: assign</source>
        <translation>Enter：割り当て</translation>
    </message>
    <message>
        <source>The timeline keeps who, when and why. The incident cannot be resolved while a service is unhealthy; while one is degraded or unknown, a reason is required.</source>
        <translation>タイムラインには誰が、いつ、なぜ行ったかが残ります。異常なサービスがある間は解決できず、品質低下または不明のサービスがある間は理由が必要です。</translation>
    </message>
    <message>
        <source>Still unhealthy: %1</source>
        <translation>まだ異常：%1</translation>
    </message>
    <message>
        <source>While a service is degraded or unknown, resolving needs a reason.</source>
        <translation>品質低下または不明のサービスがある間、解決には理由が必要です。</translation>
    </message>
    <message>
        <source>Who, when and why are kept.</source>
        <translation>誰が、いつ、なぜを記録します。</translation>
    </message>
</context>
<context>
    <name>wb::shell::LookBack</name>
    <message>
        <source>Live</source>
        <translation>ライブ</translation>
    </message>
    <message>
        <source>Charts back to live</source>
        <translation>グラフをライブに戻す</translation>
    </message>
    <message>
        <source>Looking back: %1 to %2 · %3</source>
        <translation>過去を表示中：%1 ～ %2 · %3</translation>
    </message>
    <message>
        <source>Looking back: %1</source>
        <translation>過去を表示中：%1</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>ライブに戻る</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A day without its year, as QLocale::toString() takes it.</extracomment>
        <translation>M月d日</translation>
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
        <translation>%1 で操作を実行中です。終わってから %2 に移動してください。</translation>
    </message>
    <message>
        <source>An action is under way in %1; look at the others when it is over.</source>
        <translation>%1 で操作を実行中です。終わってからほかの環境を表示してください。</translation>
    </message>
    <message>
        <source>action on %1</source>
        <translation>%1 への操作</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>環境</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>メモを追加</translation>
    </message>
    <message>
        <source>timeline</source>
        <translation>タイムライン</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Always the worst service</source>
        <translation>常に最も悪いサービス</translation>
    </message>
    <message>
        <source>Filter the services</source>
        <translation>サービスを絞り込む</translation>
    </message>
    <message>
        <source>Open the configuration</source>
        <translation>設定ファイルを開く</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Watch a service…</source>
        <translation>サービスを監視…</translation>
    </message>
    <message>
        <source>Heat map of all tasks, or the list</source>
        <translation>全タスクのヒートマップ、または一覧</translation>
    </message>
    <message>
        <source>Wall display</source>
        <translation>壁掛け表示</translation>
    </message>
    <message>
        <source>window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>There is no other environment to see beside %1.</source>
        <translation>%1 と並べて表示できる環境はほかにありません。</translation>
    </message>
    <message>
        <source>Environments side by side</source>
        <translation>環境を並べて表示</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Recorded, and copied for your status page; nothing was sent.</source>
        <translation>記録し、ステータスページ用にコピーしました。送信はしていません。</translation>
    </message>
    <message>
        <source>This window writes the timeline now.</source>
        <translation>このウィンドウが現在タイムラインを記録しています。</translation>
    </message>
    <message>
        <source>%1 watches this environment, too, and writes its timeline; this window takes over when that one ends.</source>
        <translation>%1 もこの環境を監視し、タイムラインを記録しています。そのプログラムが終了すると、このウィンドウが引き継ぎます。</translation>
    </message>
</context>
<context>
    <name>wb::shell::QuitQuestion</name>
    <message>
        <source>Stay</source>
        <translation>終了しない</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>それでも終了</translation>
    </message>
    <message>
        <source>Watchbridge is not done. If you quit, nothing more is sent; its next start watches what was sent to its end and puts capacity back:</source>
        <translation>Watchbridge の処理は終わっていません。終了すると、これ以上は何も送信されません。次回の起動時に、送信済みのものを最後まで見届け、キャパシティを元に戻します：</translation>
    </message>
</context>
<context>
    <name>wb::shell::RangeMenu</name>
    <message>
        <source>%1m</source>
        <translation>%1分</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1時間</translation>
    </message>
    <message>
        <source>%1d</source>
        <translation>%1日</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 時間</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 日</numerusform>
        </translation>
    </message>
    <message>
        <source>Other ranges, times and comparisons (key T: from … to …)</source>
        <translation>その他の期間、時刻、比較（T キー：期間を指定）</translation>
    </message>
    <message>
        <source>Other ranges</source>
        <translation>その他の期間</translation>
    </message>
    <message>
        <source>Other ranges; shown: %1</source>
        <translation>その他の期間（表示中：%1）</translation>
    </message>
    <message>
        <source>From … to …	T</source>
        <translation>期間を指定…	T</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
</context>
<context>
    <name>wb::shell::SettingsNotice</name>
    <message>
        <source>Hide</source>
        <translation>隠す</translation>
    </message>
    <message>
        <source>The configuration is gone; what it said before stays in effect.</source>
        <translation>設定ファイルがなくなりました。以前の内容が引き続き有効です。</translation>
    </message>
    <message numerus="yes">
        <source>The changed configuration has %n mistake(s); what it said before stays in effect.</source>
        <translation>
            <numerusform>変更した設定に %n 件の誤りがあります。以前の内容が引き続き有効です。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… ほか %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>修正…</translation>
    </message>
</context>
<context>
    <name>wb::shell::SnoozeEntry</name>
    <message>
        <source>Snooze %1</source>
        <translation>%1 をスヌーズ</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why %1 is snoozed</source>
        <translation>%1 をスヌーズする理由</translation>
    </message>
    <message>
        <source>Snooze for %1</source>
        <translation>%1スヌーズ</translation>
    </message>
    <message>
        <source>A reason is needed: others will read it.</source>
        <translation>理由が必要です。ほかの人も読みます。</translation>
    </message>
    <message>
        <source>Nobody is told of it meanwhile, unless it gets critically worse. The timeline keeps who and why.</source>
        <translation>その間、深刻に悪化しないかぎり通知されません。誰がなぜ行ったかはタイムラインに残ります。</translation>
    </message>
</context>
<context>
    <name>wb::shell::SpanEntry</name>
    <message>
        <source>Charts from … to …</source>
        <translation>期間を指定してグラフを表示</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Times of %1: 17:51, 2024-11-14 17:51, -2h, now; or a chart&apos;s link.</source>
        <translation>%1 の時刻：17:51、2024-11-14 17:51、-2h、now、またはグラフのリンク。</translation>
    </message>
</context>
<context>
    <name>wb::shell::StateCounts</name>
    <message numerus="yes">
        <source>%n unhealthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>異常 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n degraded</source>
        <comment>services</comment>
        <translation>
            <numerusform>品質低下 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unknown</source>
        <comment>services</comment>
        <translation>
            <numerusform>不明 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n healthy</source>
        <comment>services</comment>
        <translation>
            <numerusform>正常 %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>wb::shell::StatusStrip</name>
    <message>
        <source>Actions: enabled for %1</source>
        <translation>操作：%1 で有効</translation>
    </message>
    <message>
        <source>Actions: read-only</source>
        <translation>操作：読み取り専用</translation>
    </message>
    <message numerus="yes">
        <source>%Ln target(s) · %1</source>
        <translation>
            <numerusform>ターゲット %Ln · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 サンプル/秒</translation>
    </message>
    <message>
        <source>scrape p99 %1</source>
        <translation>スクレイプ p99 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n dropped</source>
        <translation>
            <numerusform>破棄 %n</numerusform>
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
            <numerusform>タイムライン：%n 件を保存中…</numerusform>
        </translation>
    </message>
    <message>
        <source>timeline saved %1</source>
        <translation>タイムライン保存 %1</translation>
    </message>
    <message>
        <source>Actions: locked for %1</source>
        <translation>操作：%1 でロック中</translation>
    </message>
    <message>
        <source>timeline by another program</source>
        <translation>タイムラインは別のプログラムが記録</translation>
    </message>
    <message numerus="yes">
        <source>%n not recorded</source>
        <translation>
            <numerusform>未記録 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>service %1 of %2</source>
        <translation>サービス %1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%n not healthy</source>
        <translation>
            <numerusform>正常でない：%n</numerusform>
        </translation>
    </message>
    <message>
        <source>all healthy</source>
        <translation>すべて正常</translation>
    </message>
    <message>
        <source>stays while an action is under way</source>
        <translation>操作の実行中はこのまま</translation>
    </message>
    <message>
        <source>next: %1 in %2</source>
        <translation>次：%2 後に %1</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Actions: none without live figures</source>
        <translation>操作: 最新の値がないため不可</translation>
    </message>
    <message>
        <source>no figures yet</source>
        <translation>値はまだありません</translation>
    </message>
</context>
<context>
    <name>wb::shell::TopBar</name>
    <message>
        <source>Show the last %1 (key %2)</source>
        <translation>直近 %1 を表示（キー %2）</translation>
    </message>
    <message>
        <source>Range %1</source>
        <translation>期間 %1</translation>
    </message>
    <message>
        <source>Go to a service, task or action</source>
        <translation>サービス、タスク、操作へ移動</translation>
    </message>
    <message>
        <source>Go to service, task, action…</source>
        <translation>サービス、タスク、操作へ…</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>設定（Ctrl+,）</translation>
    </message>
</context>
<context>
    <name>wb::shell::UpdateComposer</name>
    <message>
        <source>Investigating</source>
        <translation>調査中</translation>
    </message>
    <message>
        <source>Identified</source>
        <translation>原因特定</translation>
    </message>
    <message>
        <source>Monitoring</source>
        <translation>監視中</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>解決済み</translation>
    </message>
    <message>
        <source>Update for customers on %1</source>
        <translation>%1 に関する顧客への更新</translation>
    </message>
    <message>
        <source>What customers are told</source>
        <translation>顧客に伝える内容</translation>
    </message>
    <message>
        <source>Components, separated by commas</source>
        <translation>コンポーネント（カンマ区切り）</translation>
    </message>
    <message>
        <source>Record and copy</source>
        <translation>記録してコピー</translation>
    </message>
    <message>
        <source>An update needs a text.</source>
        <translation>更新には本文が必要です。</translation>
    </message>
    <message>
        <source>It is recorded in the timeline and copied, for you to publish on your status page. Nothing is sent from here.</source>
        <translation>タイムラインに記録し、ステータスページで公開できるようコピーします。ここからは何も送信しません。</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>コンポーネント</translation>
    </message>
    <message>
        <source>It will be recorded and copied. Nothing is sent from here.</source>
        <translation>記録してコピーします。ここからは何も送信されません。</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>ここからは何も送信されません。</translation>
    </message>
    <message>
        <source>Nothing is sent.</source>
        <translation>送信はされません。</translation>
    </message>
</context>
<context>
    <name>wb::shell::WallNews</name>
    <message>
        <source>WHAT CHANGED</source>
        <translation>変更点</translation>
    </message>
    <message>
        <source>TIMELINE</source>
        <translation>タイムライン</translation>
    </message>
</context>
</TS>
