// Accounts and rights being changed.
export const en = {
  newUser: 'A new account was created. If nobody asked for it, an intruder may have made it.',
  hiddenUser:
    'An account was created or changed so that it does not show in lists. Ordinary administration does not do this.',
  newAdmin: 'Somebody was made an administrator of a computer. If nobody can explain it, it is a step of a takeover.',
  groupChanged: 'People were added to or removed from a domain group. Compare it with planned staff changes.',
  defaultAccount: 'A built-in account such as Administrator or Guest was handled. These should not be in everyday use.',
  domainRights: 'Strong rights over other accounts were granted in the domain. Intruders leave such a back door.',
  dsrm: 'The emergency password of a domain controller was changed. Unless planned, it may be a back door.',
  domainTrust: 'The domain was told to trust another domain. Without a planned merger this is abnormal.',
  gpo:
    'Settings pushed to every computer (group policy) were changed. Attackers use this to reach all computers at once.',
  computerAccount: 'A computer joined or left the domain. Compare it with planned replacements.',
  samTheAdmin: 'Traces of a tool that poses as the domain administrator. The whole domain may be taken over.',
  passwordPolicy: 'The password policy was looked up. It can be homework before guessing passwords.',
  failedLogons: 'Log-ins kept failing. It may be typing mistakes, or somebody trying passwords.',
  publicLogon: 'Somebody logged in directly from the internet. The machine can be reached from outside.',
  otherIdentity: 'Somebody acted with the name and password of another account. Administrators do this too.',
  adminRemote: 'An administrator logged in from another machine. Compare it with planned maintenance.',
  tookRights: 'Administrator rights were taken from an ordinary account. Treat this computer as taken over.',
} as const
