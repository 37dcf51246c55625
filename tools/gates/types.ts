// Types of everything, and of the console with the browser's library.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Gate } from './gate.ts'
import { lines, runScript } from './run-command.ts'

const projects = ['tsconfig.json', 'apps/console/tsconfig.json', 'apps/console/e2e/tsconfig.json', 'apps/kamo/tsconfig.json', 'apps/kamo/e2e/tsconfig.json', 'hospital/signs/report/page/tsconfig.json']

export const types: Gate = {
  name: 'types',
  async run(root) {
    let looked = 0
    const problems: string[] = []
    for (const project of projects.filter((path) => existsSync(join(root, path)))) {
      const files = await runScript(root, 'typescript/bin/tsc', ['-p', project, '--listFilesOnly'])
      looked += lines(files.output).filter((file) => !file.includes('node_modules')).length
      const { code, output } = await runScript(root, 'typescript/bin/tsc', ['-p', project])
      if (code !== 0) problems.push(...lines(output))
    }
    return { looked, problems }
  },
}
