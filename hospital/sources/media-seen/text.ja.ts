// What this source says to people, Japanese.
export const ja = {
  'media-seen.title': 'つながっている媒体の一覧',
  'media-seen.how':
    'いま装置につながっているディスクやテープを、そのコンピューターから書き出して入れてください。ファイルの名前はコンピューター名にします。\n' +
    'Linux・NAS: lsblk -J -b -o PATH,NAME,TYPE,SIZE,RM,TRAN,MODEL,SERIAL,ROTA,LABEL,UUID,MOUNTPOINTS > SERVER01.json\n' +
    'テープ装置: mtx -f /dev/sg3 status > SERVER01.txt\n' +
    'Windows(PowerShell): Get-Disk | Select Number,FriendlyName,SerialNumber,Size,IsBoot,@{n="BusType";e={[string]$_.BusType}} | ConvertTo-Json > SERVER01.json\n' +
    'kokoroe backup watch を使うときは、いっしょに調べるので要りません。',
  'media-seen.not-this': '媒体の一覧として読み取れません。案内のコマンドで、もう一度書き出してください。',
  'media-seen.none': '{host} には、番号の分かる媒体がつながっていませんでした。つながっているはずなら、管理者の権限で書き出し直してください。',
} as const
