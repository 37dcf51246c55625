// FortiGate and Linux machines.
export const en = {
  fortiAdmin:
    'An administrator was added to the FortiGate, the device at the border. ' +
    'Unless planned, the entrance itself is taken over.',
  fortiUser: 'Users or groups of the FortiGate changed. Check whether more people can now get in from outside.',
  fortiPolicy: 'Rules or VPN settings of the FortiGate changed. Compare it with the vendor\'s work.',
  linuxShell:
    'Commands often seen in attacks were typed on a Linux machine. Ask its administrator whether it was work.',
  linuxDefence: 'Defences of a Linux machine were stopped.',
  linuxError: 'A Linux service recorded errors that attacks often cause. It may also be a fault.',
} as const
