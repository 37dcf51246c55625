// Looking around inside.
export const en = {
  adTools: 'A tool listed the people and machines of the domain. Ransomware attackers like to use it.',
  scanner: 'A tool that searches the network for machines (a scanner) was used. Maintenance uses it; so do intruders.',
  who: 'Commands that ask who one is and who else is there. Typed right after an intrusion, and in administration too.',
  machine: 'Commands that read about the computer: model, running programs, disks. Inventory software does this too.',
  filesListed: 'The contents or permissions of folders were listed in bulk. It can be homework before taking data out.',
  defencesLooked: 'Somebody looked up which security software is installed. It is homework before stopping it.',
  logsRead: 'Logs were searched by a command. Administrators do this; so does somebody looking for account names.',
  sniffing: 'A tool that records network traffic was used. Unless a fault is being traced, it can steal passwords.',
  camera: 'The microphone or camera was used. Meeting software does this, so ask whether the person used it.',
  trap:
    'Administrative data that is normally left alone was read. ' +
    'Unless monitoring software did it, somebody may be looking around.',
} as const
