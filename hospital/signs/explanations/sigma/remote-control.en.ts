// Control from outside.
export const en = {
  cobaltStrike:
    'Traces of Cobalt Strike, a tool for controlling computers remotely. ' +
    'It often comes before ransomware; every minute counts.',
  otherC2: 'Traces of a tool for controlling computers remotely. Assume that a person is operating it.',
  remoteTool:
    'Remote control software was installed or used. Unless it was allowed, somebody outside may be in control.',
  tunnel: 'A tool that makes a hidden passage (tunnel) to the outside. Control slips past the firewall.',
  runner:
    'Something that takes its orders from an outside service was run. ' +
    'Unless it belongs to development work, it is a way in.',
  fileSharing:
    'The name of an outside file sharing site was looked up. Such sites serve to take data out or bring tools in.',
  tor: 'A connection to Tor, a network that hides who talks to whom. Hospital work does not need it.',
  oddDns:
    'A program that normally has nothing to do with the network looked up a name outside. ' +
    'Malware fetches its orders this way.',
  reverseShell: 'A server opened a control channel to the outside. An attacker may be operating it.',
} as const
