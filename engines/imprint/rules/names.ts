// Names that change together: many renamed in one folder, one new ending everywhere, a kind of file gone.
import type { Rule } from './rule.ts'
import { pathText } from '../names.ts'

const inOneFolder = 200
const newEnding = 0.01
const [goneFiles, goneShare] = [100, 0.5]

export const massRename: Rule = {
  name: 'mass-rename',
  watch() {
    let [count, example] = [0, '']
    return {
      item(item) {
        if (item.kind !== 'folder') return
        // Encrypted and renamed, a file is one gone and one come.
        const renamed = item.counts.renamed + Math.min(item.counts.added, item.counts.removed)
        if (renamed < inOneFolder) return
        if (count === 0) example = pathText(item.path)
        count += renamed
      },
      end: () => (count === 0 ? [] : [{ rule: 'mass-rename', count, example }]),
    }
  },
}

/** More than one file of a hundred has an ending that none had before, and not because so many files are new. */
export const oneNewEnding: Rule = {
  name: 'new-ending',
  watch: () => ({
    end(summary) {
      if (!summary) return []
      const { extensions, counts, after } = summary
      return extensions.flatMap(({ extension, before, after: now }) => {
        if (extension === null || extension === '' || before > 0 || now < 20) return []
        const replaced = counts.renamed + counts.removed
        const isMany = now > after.files * newEnding && replaced >= now / 2
        return isMany ? [{ rule: 'new-ending', count: now, example: `.${extension}` }] : []
      })
    },
  }),
}

export const kindGone: Rule = {
  name: 'kind-gone',
  watch: () => ({
    end(summary) {
      return (summary?.extensions ?? []).flatMap(({ extension, before, after }) => (
        extension !== null && before - after >= goneFiles && before - after > before * goneShare
          ? [{ rule: 'kind-gone', count: before - after, example: extension === '' ? '-' : `.${extension}` }] : []
      ))
    },
  }),
}
