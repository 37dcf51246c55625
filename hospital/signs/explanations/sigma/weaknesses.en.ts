// Weaknesses of machines and software being exploited.
export const en = {
  vpnWeakness:
    'An attack on a weakness of the remote entrance (VPN and the like). ' +
    'It is one of the commonest ways into hospitals.',
  exchange: 'An attack on a weakness of the mail server (Exchange). If it works, mail can be read and back doors left.',
  publicServer:
    'An attack on a weakness of a server that faces the internet. Ask the vendor to find out whether it worked.',
  remoteSupport:
    'An attack on a weakness of remote maintenance software (ScreenConnect). It can hand over whatever it maintains.',
  printer: 'An attack on a weakness of the print service (PrintNightmare). It can give away administrator rights.',
  document:
    'An attack through a weakness that opening a document sets off. Look at the mail and files that were received.',
  localWeakness: 'An attack that takes administrator rights through a weakness of Windows.',
  redSun: 'Traces of an attack (RedSun) that turns the antivirus against itself to take administrator rights.',
  sudo: 'An attack on Linux by which somebody without permission becomes administrator (root).',
  supplier:
    'Genuine software or one of its parts carried an attacker\'s code. Every machine that uses it must be checked.',
} as const
