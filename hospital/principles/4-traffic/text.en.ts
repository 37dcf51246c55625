// What duty 4 says to people, English.

export const en = {
  'principle.4.title': 'Check what may communicate',
  'principle.4.about': 'Whether only needed traffic passes and every connection with vendors is under control.',
  'duty.4-1': 'Confirm that communications are properly sorted out',
  'duty.4-2': 'Confirm that traffic to destinations that are not needed is controlled',
  'duty.4-3': 'Confirm that the network connection points with related companies are under control',
  'duty.4-back-2': 'Logs of important systems and of devices that control traffic are kept and used',
} as const
