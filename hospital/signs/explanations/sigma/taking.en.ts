// Data gathered and taken out.
export const en = {
  mailbox: 'The contents of a mailbox were written to a file. Unless planned, mail is being taken out.',
  packed: 'Files were packed together. It can be preparation for taking them out.',
  uploaded: 'A tool that sends many files outside was used. Patient data may have left.',
  usb: 'A USB stick or another device was plugged in. Check whether it is one that is allowed.',
} as const
