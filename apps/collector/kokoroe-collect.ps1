# 心得 採取ツール（Windows 10・11、Server 2016 以降に入っている Windows PowerShell 5.1 用） / Kokoroe collector for Windows
#
# 使い方 / Use:  kokoroe-collect.cmd を右クリックし「管理者として実行」 / right-click kokoroe-collect.cmd, run as administrator
#   または / or:  powershell.exe -NoProfile -ExecutionPolicy Bypass -File kokoroe-collect.ps1 -Name 田中
#
# すること: この機器の「いまの様子」とログを読み、このファイルと同じ場所（USB メモリ）にだけ書きます。
#   設定は何も変えません。何も入れません。ネットワークに何も送りません。途中で質問しません。
#   動かしたこと自体の跡（プログラムの起動の記録など）は残ります。これは避けられません。
# What it does: reads the present state and the logs of this machine and writes beside itself (the stick), nowhere else.
#   It changes no setting, installs nothing, sends nothing and asks nothing. That it ran leaves traces; that cannot be avoided.
#
# 管理者でなくても動きます。読めなかったものは steps.tsv に書きます。
# Works without administrator rights; what could not be read is told in steps.tsv.
#
# 使う命令の一覧（これ以外は使いません。検査で確かめています） / Every command it uses (held by a check):
#   Commands: Add-Content ConvertTo-Csv ForEach-Object Get-ChildItem Get-CimInstance Get-Content Get-Date
#   Commands: Get-DnsClientCache Get-FileHash Get-HotFix Get-Item Get-ItemProperty Get-MpComputerStatus
#   Commands: Get-MpThreatDetection Get-NetAdapter Get-NetIPAddress Get-NetNeighbor Get-NetRoute Get-NetTCPConnection
#   Commands: Get-NetUDPEndpoint Get-ScheduledTask Get-SmbMapping Get-SmbOpenFile Get-SmbSession Get-SmbShare
#   Commands: Get-WinEvent Join-Path New-Item New-Object Out-String Select-Object Set-Content Sort-Object Split-Path
#   Commands: Test-Path Where-Object Write-Host
#   Programs: auditpol.exe ipconfig.exe net.exe netsh.exe netstat.exe quser.exe reg.exe schtasks.exe w32tm.exe wevtutil.exe

param(
    # 集める人の名前（省けます） / who collects (may be left out)
    [string]$Name = '',
    # 「最近」の日数 / what counts as recent
    [int]$Days = 14,
    # 一つの手順の時間（秒） / time for one step
    [int]$Seconds = 180,
    # 一つのログがこれより大きいときは、新しい 60 日分だけ / larger logs: the last 60 days only
    [long]$MostLogBytes = 1073741824,
    # 最近のファイルの一覧と、ハッシュを取る数・大きさ / recent files listed, hashed, and how large at most
    [int]$MostFiles = 5000,
    [int]$MostHashed = 500,
    [long]$MostHashedBytes = 104857600
)

$ErrorActionPreference = 'Continue'
$ProgressPreference = 'SilentlyContinue'
$place = Split-Path -Parent $MyInvocation.MyCommand.Path
$begun = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
$machine = $env:COMPUTERNAME
$plain = ($machine -replace '[^A-Za-z0-9-]', '-')
if ($plain.Length -gt 40) { $plain = $plain.Substring(0, 40) }
$out = Join-Path $place ('kokoroe-' + $plain + '-' + (Get-Date).ToUniversalTime().ToString('yyyyMMddTHHmmssZ'))
$data = Join-Path $out 'data'
$null = New-Item -ItemType Directory -Path (Join-Path $data 'logs') -Force
if (-not (Test-Path -LiteralPath $data)) {
    Write-Host 'USB メモリに書けません。 / Cannot write beside this file.'
    exit 74
}

# 制限された環境（AppLocker など）では、時間の上限なしで動く / In a restricted language mode it works without time limits
$full = ($ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage')
$admin = ((& net.exe session 2>&1 | Out-String) -and ($LASTEXITCODE -eq 0))

# ---- 書く / Writing: UTF-8 without BOM and with LF, so that sha256sum on any machine reads it --------------------
function Write-Plain([string]$Path, [string]$Text) {
    if ($full) { [System.IO.File]::WriteAllText($Path, $Text, (New-Object System.Text.UTF8Encoding($false))) }
    else { Set-Content -LiteralPath $Path -Value $Text -NoNewline -Encoding UTF8 }
}

function Get-Sha256([string]$Path) {
    $hash = Get-FileHash -LiteralPath $Path -Algorithm SHA256 -ErrorAction SilentlyContinue
    if ($hash) { return $hash.Hash.ToLowerInvariant() }
    return ''
}

Write-Plain (Join-Path $data 'steps.tsv') ("step`tbegun`tended`tlines`tnote`n")

$limits = @{
    Days = $Days; MostFiles = $MostFiles; MostHashed = $MostHashed; MostHashedBytes = $MostHashedBytes; Out = $out
}
$script:count = 0

# ---- 一つの手順を時間つきで / One step with its time limit; what it puts out becomes a text file ------------------
function Add-Step([string]$Step, [string]$Shown, [scriptblock]$Body) {
    $script:count++
    Write-Host ('  {0,2}  {1}' -f $script:count, $Shown)
    $from = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
    $note = ''
    $problems = @()
    if ($full) {
        $shell = [System.Management.Automation.PowerShell]::Create()
        $null = $shell.AddScript($Body.ToString()).AddArgument($limits)
        $nothing = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
        $nothing.Complete()
        $given = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
        $running = $shell.BeginInvoke($nothing, $given)
        if (-not $running.AsyncWaitHandle.WaitOne($Seconds * 1000)) {
            $note = '時間切れ・途中まで / time limit, partial'
            $null = $shell.BeginStop($null, $null)
        }
        $lines = @($given.ReadAll() | ForEach-Object { [string]$_ })
        $problems = @($shell.Streams.Error.ReadAll() | ForEach-Object { [string]$_ })
    }
    else {
        $lines = @(& $Body $limits 2>&1 | ForEach-Object { [string]$_ })
    }
    Write-Plain (Join-Path $data ($Step + '.txt')) (($lines -join "`n") + "`n")
    if ($problems.Count -gt 0) {
        Write-Plain (Join-Path $data ($Step + '.err.txt')) (($problems -join "`n") + "`n")
        if ($note) { $note = $note + '; ' }
        $note = $note + '読めないものあり / some not readable: ' + $Step + '.err.txt'
    }
    $ended = (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')
    Add-Content -LiteralPath (Join-Path $data 'steps.tsv') -Encoding UTF8 -Value ("{0}`t{1}`t{2}`t{3}`t{4}" -f $Step, $from, $ended, $lines.Count, $note)
}

Write-Host '心得 採取を始めます。抜かずにお待ちください。 / Collecting. Please leave the stick in.'
if (-not $admin) { Write-Host '  管理者ではありません。読めないものがあります（あとで一覧に出ます）。 / Not administrator: some things cannot be read.' }

# ---- 消えやすいものから順に / The most volatile first ------------------------------------------------------------
Add-Step 'clock' '時計 / clock' {
    param($limits)
    $now = Get-Date
    'utc: ' + $now.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ss.fffZ')
    'local: ' + $now.ToString('yyyy-MM-dd HH:mm:ss.fff zzz')
    Get-CimInstance -ClassName Win32_TimeZone | ForEach-Object { 'zone: ' + $_.Caption + ' bias ' + $_.Bias }
    Get-CimInstance -ClassName Win32_OperatingSystem | ForEach-Object { 'last start: ' + $_.LastBootUpTime.ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') }
    & w32tm.exe /query /status /verbose 2>&1
}
Add-Step 'processes' '動いているプログラム / processes' {
    param($limits)
    Get-CimInstance -ClassName Win32_Process |
        Select-Object ProcessId, ParentProcessId, SessionId, Name, ExecutablePath, CommandLine, CreationDate |
        ConvertTo-Csv -NoTypeInformation
}
Add-Step 'connections' '通信 / connections' {
    param($limits)
    Get-NetTCPConnection | Select-Object CreationTime, LocalAddress, LocalPort, RemoteAddress, RemotePort, State, OwningProcess | ConvertTo-Csv -NoTypeInformation
    Get-NetUDPEndpoint | Select-Object CreationTime, LocalAddress, LocalPort, OwningProcess | ConvertTo-Csv -NoTypeInformation
    & netstat.exe -ano 2>&1
}
Add-Step 'neighbours' '近くの機器 / neighbours' {
    param($limits)
    Get-NetNeighbor | Select-Object InterfaceIndex, IPAddress, LinkLayerAddress, State | ConvertTo-Csv -NoTypeInformation
}
Add-Step 'dns-cache' '名前解決の控え / DNS cache' {
    param($limits)
    Get-DnsClientCache | Select-Object Entry, RecordName, RecordType, Status, TimeToLive, Data | ConvertTo-Csv -NoTypeInformation
    & ipconfig.exe /displaydns 2>&1
}
Add-Step 'loggedon' 'ログオン中の人 / who is logged on' {
    param($limits)
    & quser.exe 2>&1
    Get-CimInstance -ClassName Win32_LogonSession | Select-Object LogonId, LogonType, StartTime, AuthenticationPackage | ConvertTo-Csv -NoTypeInformation
    Get-CimInstance -ClassName Win32_LoggedOnUser | ForEach-Object { [string]$_.Antecedent + ' ' + [string]$_.Dependent }
}
Add-Step 'images' 'プログラムの本体のハッシュ / hashes of running programs' {
    param($limits)
    "sha256`tsize`tpath"
    Get-CimInstance -ClassName Win32_Process | Where-Object { $_.ExecutablePath } | Sort-Object -Property ExecutablePath -Unique | ForEach-Object {
        $file = Get-Item -LiteralPath $_.ExecutablePath
        $hash = Get-FileHash -LiteralPath $_.ExecutablePath -Algorithm SHA256
        if ($hash) { $hash.Hash.ToLowerInvariant() + "`t" + $file.Length + "`t" + $_.ExecutablePath }
    }
}
Add-Step 'sessions' '共有の利用 / who uses shares' {
    param($limits)
    Get-SmbSession | Select-Object SessionId, ClientComputerName, ClientUserName, NumOpens, SecondsExists | ConvertTo-Csv -NoTypeInformation
    Get-SmbOpenFile | Select-Object ClientComputerName, ClientUserName, Path | ConvertTo-Csv -NoTypeInformation
    Get-SmbMapping | Select-Object LocalPath, RemotePath, Status | ConvertTo-Csv -NoTypeInformation
    & net.exe use 2>&1
}
Add-Step 'routes' '経路と住所 / routes and addresses' {
    param($limits)
    Get-NetIPAddress | Select-Object InterfaceAlias, IPAddress, PrefixLength, AddressState | ConvertTo-Csv -NoTypeInformation
    Get-NetAdapter | Select-Object Name, InterfaceDescription, Status, MacAddress | ConvertTo-Csv -NoTypeInformation
    Get-NetRoute | Select-Object DestinationPrefix, NextHop, InterfaceAlias, RouteMetric | ConvertTo-Csv -NoTypeInformation
    & ipconfig.exe /all 2>&1
    Get-Content -LiteralPath ($env:SystemRoot + '\System32\drivers\etc\hosts')
}
Add-Step 'machine' '機器 / machine' {
    param($limits)
    Get-CimInstance -ClassName Win32_ComputerSystem | Select-Object Name, Domain, PartOfDomain, Manufacturer, Model, UserName | ConvertTo-Csv -NoTypeInformation
    Get-CimInstance -ClassName Win32_OperatingSystem | Select-Object Caption, Version, BuildNumber, OSArchitecture, InstallDate, LastBootUpTime | ConvertTo-Csv -NoTypeInformation
    Get-CimInstance -ClassName Win32_BIOS | Select-Object SerialNumber, SMBIOSBIOSVersion | ConvertTo-Csv -NoTypeInformation
    Get-CimInstance -ClassName Win32_LogicalDisk | Select-Object DeviceID, DriveType, FileSystem, Size, FreeSpace, VolumeName, ProviderName | ConvertTo-Csv -NoTypeInformation
}
Add-Step 'accounts' 'アカウント / accounts' {
    param($limits)
    Get-CimInstance -ClassName Win32_UserAccount -Filter 'LocalAccount=True' | Select-Object Name, SID, Disabled, Lockout, PasswordRequired | ConvertTo-Csv -NoTypeInformation
    & net.exe localgroup Administrators 2>&1
    Get-CimInstance -ClassName Win32_UserProfile | Select-Object LocalPath, SID, LastUseTime, Loaded | ConvertTo-Csv -NoTypeInformation
}
Add-Step 'shares' '共有 / shares' {
    param($limits)
    Get-SmbShare | Select-Object Name, Path, Description, CurrentUsers | ConvertTo-Csv -NoTypeInformation
    & net.exe share 2>&1
}
Add-Step 'services' 'サービス / services' {
    param($limits)
    Get-CimInstance -ClassName Win32_Service | Select-Object Name, DisplayName, State, StartMode, StartName, ProcessId, PathName | ConvertTo-Csv -NoTypeInformation
    Get-CimInstance -ClassName Win32_SystemDriver | Select-Object Name, DisplayName, State, StartMode, PathName | ConvertTo-Csv -NoTypeInformation
}
Add-Step 'scheduled' '予定された処理 / scheduled tasks' {
    param($limits)
    Get-ScheduledTask | ForEach-Object {
        $actions = @($_.Actions | ForEach-Object { [string]$_.Execute + ' ' + [string]$_.Arguments }) -join ' | '
        $_.TaskPath + $_.TaskName + "`t" + $_.State + "`t" + $_.Principal.UserId + "`t" + $_.Date + "`t" + $actions
    }
    & schtasks.exe /query /fo csv /v 2>&1
}
Add-Step 'autoruns' '自動で始まるもの / what starts by itself' {
    param($limits)
    $keys = @(
        'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run', 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\RunOnce',
        'HKLM:\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Run', 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon',
        'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Windows', 'HKLM:\SYSTEM\CurrentControlSet\Control\Session Manager',
        'HKLM:\SYSTEM\CurrentControlSet\Control\Lsa', 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\Explorer\Run',
        'HKCU:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run', 'HKCU:\SOFTWARE\Microsoft\Windows\CurrentVersion\RunOnce'
    )
    foreach ($key in $keys) {
        if (Test-Path -LiteralPath $key) {
            '== ' + $key
            (Get-ItemProperty -LiteralPath $key).PSObject.Properties | Where-Object { $_.Name -notlike 'PS*' } | ForEach-Object { $_.Name + "`t" + [string]$_.Value }
        }
    }
    '== Image File Execution Options'
    Get-ChildItem -LiteralPath 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion\Image File Execution Options' | ForEach-Object {
        $debugger = $_.GetValue('Debugger')
        if ($debugger) { $_.PSChildName + "`t" + $debugger }
    }
    '== startup folders'
    Get-CimInstance -ClassName Win32_StartupCommand | Select-Object Name, Command, Location, User | ConvertTo-Csv -NoTypeInformation
    '== WMI'
    foreach ($class in '__EventFilter', '__EventConsumer', '__FilterToConsumerBinding') {
        Get-CimInstance -Namespace 'root\subscription' -ClassName $class | ForEach-Object { [string]$_ + "`t" + $_.Query + "`t" + $_.CommandLineTemplate + "`t" + $_.ScriptText }
    }
}
Add-Step 'updates' '更新の履歴と入っているソフト / updates and installed software' {
    param($limits)
    Get-HotFix | Select-Object HotFixID, Description, InstalledOn, InstalledBy | ConvertTo-Csv -NoTypeInformation
    $keys = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall', 'HKLM:\SOFTWARE\WOW6432Node\Microsoft\Windows\CurrentVersion\Uninstall'
    foreach ($key in $keys) {
        Get-ChildItem -LiteralPath $key | ForEach-Object { [string]$_.GetValue('DisplayName') + "`t" + $_.GetValue('DisplayVersion') + "`t" + $_.GetValue('Publisher') + "`t" + $_.GetValue('InstallDate') }
    }
}
Add-Step 'protection' 'ウイルス対策・防火壁・監査 / protection' {
    param($limits)
    Get-CimInstance -Namespace 'root\SecurityCenter2' -ClassName AntiVirusProduct | Select-Object displayName, productState, timestamp, pathToSignedProductExe | ConvertTo-Csv -NoTypeInformation
    Get-MpComputerStatus | Select-Object AMRunningMode, AntivirusEnabled, RealTimeProtectionEnabled, IsTamperProtected, AntivirusSignatureLastUpdated, FullScanEndTime | ConvertTo-Csv -NoTypeInformation
    Get-MpThreatDetection | ForEach-Object { [string]$_.InitialDetectionTime + "`t" + $_.ThreatID + "`t" + $_.ProcessName + "`t" + (@($_.Resources) -join ' | ') }
    & reg.exe query 'HKLM\SOFTWARE\Microsoft\Windows Defender\Exclusions' /s 2>&1
    & netsh.exe advfirewall show allprofiles 2>&1
    & auditpol.exe /get /category:* 2>&1
}
Add-Step 'usb' 'USB の履歴 / USB history' {
    param($limits)
    foreach ($key in 'HKLM\SYSTEM\CurrentControlSet\Enum\USBSTOR', 'HKLM\SYSTEM\CurrentControlSet\Enum\USB', 'HKLM\SYSTEM\MountedDevices') {
        '== ' + $key
        & reg.exe query $key /s 2>&1
    }
}
Add-Step 'newprograms' '新しいプログラムのハッシュ / hashes of new programs' {
    param($limits)
    "sha256`tsize`tcreated`tmodified`tpath"
    $since = (Get-Date).AddDays(-$limits.Days)
    $folders = @(($env:SystemRoot + '\Temp'), $env:ProgramData, ($env:SystemDrive + '\Users'), ($env:SystemDrive + '\PerfLogs'), ($env:SystemRoot + '\System32'), ($env:SystemRoot + '\SysWOW64'))
    $kinds = '.exe', '.dll', '.sys', '.scr', '.com', '.bat', '.cmd', '.ps1', '.vbs', '.js', '.jse', '.wsf', '.hta', '.lnk', '.msi', '.jar'
    $folders | ForEach-Object { Get-ChildItem -LiteralPath $_ -Recurse -File -Force -ErrorAction SilentlyContinue } |
        Where-Object { ($kinds -contains $_.Extension.ToLowerInvariant()) -and (($_.CreationTime -ge $since) -or ($_.LastWriteTime -ge $since)) -and ($_.Length -le $limits.MostHashedBytes) -and (-not $_.FullName.StartsWith($limits.Out)) } |
        Select-Object -First $limits.MostHashed | ForEach-Object {
            $hash = Get-FileHash -LiteralPath $_.FullName -Algorithm SHA256 -ErrorAction SilentlyContinue
            $said = '-'
            if ($hash) { $said = $hash.Hash.ToLowerInvariant() }
            $said + "`t" + $_.Length + "`t" + $_.CreationTimeUtc.ToString('yyyy-MM-ddTHH:mm:ssZ') + "`t" + $_.LastWriteTimeUtc.ToString('yyyy-MM-ddTHH:mm:ssZ') + "`t" + $_.FullName
        }
}
Add-Step 'recent' '最近変わったファイル / recent files' {
    param($limits)
    "size`tcreated`tmodified`tpath"
    $since = (Get-Date).AddDays(-$limits.Days)
    Get-ChildItem -LiteralPath ($env:SystemDrive + '\Users'), $env:ProgramData -Recurse -File -Force -ErrorAction SilentlyContinue |
        Where-Object { ($_.LastWriteTime -ge $since) -and (-not $_.FullName.StartsWith($limits.Out)) } | Select-Object -First $limits.MostFiles |
        ForEach-Object { [string]$_.Length + "`t" + $_.CreationTimeUtc.ToString('yyyy-MM-ddTHH:mm:ssZ') + "`t" + $_.LastWriteTimeUtc.ToString('yyyy-MM-ddTHH:mm:ssZ') + "`t" + $_.FullName }
}

# ---- イベントログ / Event logs: exported as they are, for `kokoroe logs` and others ------------------------------
$script:count++
Write-Host ('  {0,2}  {1}' -f $script:count, 'イベントログ（時間がかかります） / event logs (takes a while)')
$logs = @(
    'Security', 'System', 'Application', 'Windows PowerShell', 'Microsoft-Windows-PowerShell/Operational',
    'Microsoft-Windows-TerminalServices-LocalSessionManager/Operational', 'Microsoft-Windows-TerminalServices-RemoteConnectionManager/Operational',
    'Microsoft-Windows-RemoteDesktopServices-RdpCoreTS/Operational', 'Microsoft-Windows-Windows Defender/Operational',
    'Microsoft-Windows-TaskScheduler/Operational', 'Microsoft-Windows-WinRM/Operational', 'Microsoft-Windows-WMI-Activity/Operational',
    'Microsoft-Windows-Sysmon/Operational', 'Microsoft-Windows-SMBServer/Security', 'Microsoft-Windows-SmbClient/Security',
    'Microsoft-Windows-NTLM/Operational', 'Microsoft-Windows-Bits-Client/Operational', 'Microsoft-Windows-Kernel-PnP/Configuration',
    'Microsoft-Windows-Partition/Diagnostic', 'Microsoft-Windows-DriverFrameworks-UserMode/Operational',
    'Microsoft-Windows-GroupPolicy/Operational', 'Microsoft-Windows-Windows Firewall With Advanced Security/Firewall'
)
$told = @("file`tlog`tbytes`tnote")
foreach ($log in $logs) {
    $file = ($log -replace '[^A-Za-z0-9-]', '_') + '.evtx'
    $target = Join-Path (Join-Path $data 'logs') $file
    $known = Get-WinEvent -ListLog $log -ErrorAction SilentlyContinue
    $note = ''
    if (($known) -and ($known.FileSize -gt $MostLogBytes)) {
        $note = '大きいので最近 60 日分 / large: the last 60 days'
        $answer = & wevtutil.exe epl $log $target '/q:*[System[TimeCreated[timediff(@SystemTime) <= 5184000000]]]' 2>&1
    }
    else { $answer = & wevtutil.exe epl $log $target 2>&1 }
    if ($LASTEXITCODE -ne 0) { $note = ('読めません / not readable: ' + (@($answer) -join ' ')) -replace "[`t`r`n]", ' ' }
    $bytes = 0
    if (Test-Path -LiteralPath $target) { $bytes = (Get-Item -LiteralPath $target).Length }
    $told += ($file + "`t" + $log + "`t" + $bytes + "`t" + $note)
}
Write-Plain (Join-Path (Join-Path $data 'logs') 'names.tsv') (($told -join "`n") + "`n")

# ---- 封をする / Seal ---------------------------------------------------------------------------------------------
$script:count++
Write-Host ('  {0,2}  {1}' -f $script:count, '封をしています / sealing')
$lines = @()
$total = 0
foreach ($file in (Get-ChildItem -LiteralPath $data -Recurse -File -Force | Sort-Object -Property FullName)) {
    $inside = 'data' + ($file.FullName.Substring($data.Length) -replace '\\', '/')
    $lines += ((Get-Sha256 $file.FullName) + '  ' + $inside)
    $total += $file.Length
}
Write-Plain (Join-Path $out 'manifest-sha256.txt') (($lines -join "`n") + "`n")
Write-Plain (Join-Path $out 'bagit.txt') "BagIt-Version: 1.0`nTag-File-Character-Encoding: UTF-8`n"
$by = '(not given)'
if ($Name) { $by = $Name -replace '[\r\n]', ' ' }
$info = @(
    ('Source-Host: ' + $machine), ('Collected-By: ' + $by), ('Run-As: ' + $env:USERDOMAIN + '\' + $env:USERNAME), ('Administrator: ' + $admin),
    ('Begun: ' + $begun), ('Ended: ' + (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ')),
    'Collector: kokoroe-collect.ps1 1', ('Collector-SHA256: ' + (Get-Sha256 $MyInvocation.MyCommand.Path)),
    ('Bagging-Date: ' + (Get-Date).ToUniversalTime().ToString('yyyy-MM-dd')), ('Payload-Oxum: ' + $total + '.' + $lines.Count)
)
Write-Plain (Join-Path $out 'bag-info.txt') (($info -join "`n") + "`n")
$tags = @()
foreach ($one in 'bagit.txt', 'bag-info.txt', 'manifest-sha256.txt') { $tags += ((Get-Sha256 (Join-Path $out $one)) + '  ' + $one) }
Write-Plain (Join-Path $out 'tagmanifest-sha256.txt') (($tags -join "`n") + "`n")
$seal = Get-Sha256 (Join-Path $out 'tagmanifest-sha256.txt')
$groups = @()
for ($at = 0; $at -lt 64; $at += 8) { $groups += $seal.Substring($at, 8) }

Write-Host ''
Write-Host ('終わりました / Done:  ' + $out)
Write-Host ''
Write-Host '次を紙に書き、機器のそばの人と二人で確かめて署名してください。'
Write-Host 'Write this down, compare it with a second person, and sign it:'
Write-Host ''
Write-Host '  封 / Seal'
Write-Host ('    ' + ($groups[0..3] -join ' '))
Write-Host ('    ' + ($groups[4..7] -join ' '))
Write-Host ''
Write-Host ('  機器 / Machine   ' + $machine)
Write-Host ('  機器の時計 / Its clock   ' + (Get-Date).ToString('yyyy-MM-dd HH:mm:ss zzz') + '   … 電話や時計との差も紙に書く / note the difference to your own watch')
