// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'media-seen.title': 'Media that are attached',
  'media-seen.how':
    'Disks and tapes that stand in the drives of a computer right now. Name the file after the computer.\n' +
    'Linux, NAS: lsblk -J -b -o PATH,NAME,TYPE,SIZE,RM,TRAN,MODEL,SERIAL,ROTA,LABEL,UUID,MOUNTPOINTS > SERVER01.json\n' +
    'Tape library: mtx -f /dev/sg3 status > SERVER01.txt\n' +
    'Windows (PowerShell): Get-Disk | Select Number,FriendlyName,SerialNumber,Size,IsBoot,@{n="BusType";e={[string]$_.BusType}} | ConvertTo-Json > SERVER01.json\n' +
    'Not needed where kokoroe backup watch runs: it looks at the drives as well.',
  'media-seen.not-this': 'Not readable as a list of media. Run one of the commands of the guide again.',
  'media-seen.none': 'No medium with a serial number is attached to {host}. If there should be one, run the command again with administrator rights.',
}
