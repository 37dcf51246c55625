// The shared suite on SQLite.
import { storeSuite } from '../store.suite.ts'

storeSuite({ name: 'SQLite', place: async (folder) => folder })
