// `kokoroe serve`: the pages, until Ctrl+C.
import { once } from 'node:events'
import { serve as start } from '#apps/server/serve.ts'
import { printable } from '#apps/house/printable.ts'
import { speak } from '#apps/house/speak.ts'
import { type Command, textOption } from '../command.ts'
import { exit } from '../exit-codes.ts'
import { dataFolder, dataOptions } from '../house-of.ts'

const usualPort = 8090

export const serve: Command = {
  name: 'serve',
  summary: 'serve.summary',
  help: 'serve.help',
  options: {
    ...dataOptions, port: { type: 'string' }, host: { type: 'string' }, cert: { type: 'string' }, key: { type: 'string' },
    intake: { type: 'string' },
  },
  async run(call) {
    const port = Number(textOption(call, 'port') ?? usualPort)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      call.complain('cli.badNumber', { what: '--port', from: 0, to: 65_535 })
      return exit.usage
    }
    const [certFile, keyFile] = [textOption(call, 'cert'), textOption(call, 'key')]
    if ((certFile === undefined) !== (keyFile === undefined)) {
      call.complain('cli.needsValue', { what: certFile === undefined ? '--cert' : '--key' })
      return exit.usage
    }
    const folder = dataFolder(call)
    const postgres = textOption(call, 'postgres')
    const host = textOption(call, 'host')
    const intake = textOption(call, 'intake')
    const serving = await start({
      data: postgres === undefined ? folder : { postgres, folder }, port, ...(host === undefined ? {} : { host }),
      ...(intake === undefined ? {} : { intake }),
      ...(certFile !== undefined && keyFile !== undefined ? { tls: { certFile, keyFile } } : {}),
      tell: (message) => call.print(`${speak(call.locale, message)}\n`),
      log: (line) => void process.stderr.write(`${line}\n`),
      onProblem: (message) => void process.stderr.write(`${printable(speak(call.locale, message))}\n`),
    })
    if (!serving.ok) {
      for (const reason of serving.reasons) call.complain('machine.failed', { reason: speak(call.locale, reason) })
      return exit.machine
    }
    // SIGINT comes on Windows too, from Ctrl+C; SIGTERM from a service manager; SIGBREAK when a Windows console closes.
    await Promise.race(['SIGINT', 'SIGTERM', 'SIGBREAK'].map((signal) => once(process, signal)))
    await serving.stop()
    return exit.good
  },
}
