// What people type, with the verdict it should get and the reasons they should hear.
import { describe, expect, test } from 'vitest'
import { explain, verdicts, type ReasonCode, type Verdict } from './index.ts'
import { ministryExamples, names, phrases } from './phrases.fixture.ts'

const table = verdicts.flatMap((verdict) => phrases[verdict].map((password): [string, Verdict] => [password, verdict]))
const reasonsFor = (password: string): ReasonCode[] => explain(password, { names }).reasons.map(({ code }) => code)

describe('the table of phrases', () => {
  test('is long enough, and says no phrase twice', () => {
    expect(table.length).toBeGreaterThanOrEqual(250)
    expect(new Set(table.map(([password]) => password)).size).toBe(table.length)
  })

  test.for(table)('`%s` is %s', ([password, verdict]) => {
    const { verdict: found, guesses, parts } = explain(password, { names })
    expect({ found, guesses, parts }).toMatchObject({ found: verdict })
  })
})

describe('what must be refused', () => {
  test.for(ministryExamples)('`%s`, an example of the ministry', (password) => {
    expect(explain(password, { names }).verdict).toBe('refused')
  })

  test('the hospital’s name only where it is this hospital’s', () => {
    expect(explain('KitaByouin2024', { names: ['北病院', 'Kita Hospital'] }).verdict).toBe('refused')
    expect(explain('KitaByouin2024', { names: ['Minami Hospital'] }).verdict).toBe('weak')
  })

  test.for([
    ['国立ころ病院', 'koro2024'], ['国立ころ病院', 'korobyoin'], ['ころ　太郎', 'tarou1985'], ['田中 一郎', 'tanaka.ichirou'],
    ['田中 一郎', 'Ichiro-Tanaka!'],
    ['小野病院', 'ohno1234'], ['小野病院', 'onobyouin'], ['おおのびょういん', 'ohnobyoin'], ['Ohno Clinic', 'oono-clinic'],
    ['みどり市立中央病院', 'midori2024'],
    ['医療法人社団 青空会', 'aozora'], ['KitaHospital', 'kita2025!'], ['Kita Hospital', 'KH2025'], ['ｷﾀ病院', 'kita0000'],
    ['髙橋病院', '高橋2024'], ['高橋病院', '髙橋2024'], ['高橋医院', 'takahashi!'],
  ])('`%s` makes `%s` refused', ([name, password]) => {
    const about = { names: [name ?? '', ...(name === '小野病院' ? ['おのびょういん'] : [])] }
    const { verdict, reasons } = explain(password ?? '', about)
    expect({ verdict, own: reasons.some(({ code }) => code === 'own') }).toEqual({ verdict: 'refused', own: true })
  })

  test('the whole name of an ordinary hospital, with a year behind it', () => {
    const about = { names: ['医療法人 若葉総合病院', 'わかばそうごうびょういん'] }
    for (const password of ['若葉総合病院2024', '医療法人若葉総合病院', 'wakabasougoubyouin2024'])
      expect([password, explain(password, about).verdict]).toEqual([password, 'refused'])
  })

  test('a sentence that has the name in it is still a sentence', () => {
    expect(explain('koronoyamadeinugatsukiwomiteita,fuyu', { names }).verdict).toBe('strong')
  })

  test('without names nothing is somebody’s own', () => {
    expect(explain('KoroHospital').reasons.map(({ code }) => code)).not.toContain('own')
  })
})

describe('why', () => {
  test.for<[string, ReasonCode[]]>([
    ['bananarinngo', ['twoWords']], ['neko', ['oneWord', 'short']], ['catdogfish', ['fewWords']],
    ['arigatougozaimasu', ['phrase']],
    ['tanaka0401', ['name', 'date', 'tail']], ['okinawa123', ['place', 'sequence', 'tail']],
    ['byouin123', ['hospital', 'sequence']],
    ['P@ssw0rd', ['delivered', 'leet']], ['arukas', ['known', 'reversed']], ['xho2024', ['kanaKeys']],
    ['korokoro!', ['own']],
    ['showa60', ['date']], ['H30.04.01', ['date']], ['昭和60年4月1日', ['date']], ['03-5253-1111', ['phone']],
    ['100-8916', ['postal']],
    ['582913', ['digitsOnly']], ['aW9', ['short']], ['qwsdcv', ['walk']], ['mkoiuhb', ['walk']],
    ['ghijkl!', ['sequence']], ['うえおかき', ['sequence']],
    ['hoteminuku', ['syllables']], ['glimfrast', ['pronounced']], ['mikimiki', ['copy']],
    ['nezumigatouhuwotaberu', ['shortSentence']],
    ['inugatsukiwomiteita', ['shortSentence']], ['', ['empty']], ['桜', ['oneWord', 'short']],
  ])('`%s`', ([password, codes]) => {
    expect(reasonsFor(password)).toEqual(expect.arrayContaining(codes))
  })

  test('a strong one says what makes it strong', () => {
    expect(reasonsFor('kesahatottemoatsukattane,natsu!')).toContain('sentence')
    expect(reasonsFor('pencil river seven blanket moss')).toContain('manyWords')
    expect(reasonsFor('k7#Qm2!xT$w9L')).toEqual(['random'])
  })

  test('rules are answered by facts', () => {
    expect(explain('abcdefg1!').facts).toEqual({ letters: true, digits: true, symbols: true, mixedEight: true, thirteen: false })
    expect(explain('abcdefghijklm').facts).toEqual({ letters: true, digits: false, symbols: false, mixedEight: false, thirteen: true })
  })

  test('how long it stands grows with the guesses', () => {
    expect(explain('sakura').lasting).toBe('moment')
    expect(explain('k7#Qm2!x').lasting).toBe('hours')
    expect(explain('k7#Qm2!xT$w9L').lasting).toBe('centuries')
  })
})

describe('advice', () => {
  test('for each kind of weakness', () => {
    expect(explain('KoroHospital', { names }).advice).toEqual(['notOwn', 'sentence', 'manager', 'unique'])
    expect(explain('S@kura2024').advice).toEqual(expect.arrayContaining(['sentence', 'noPattern', 'noTricks']))
    expect(explain('k7#Qm2!x').advice).toEqual(['longer', 'manager', 'unique'])
    expect(explain('nezumigatouhuwotaberu').advice).toContain('moreWords')
    expect(explain('k7#Qm2!xT$w9L').advice).toEqual(['unique'])
    expect(explain('おばあちゃんのラーメンは、月よりも遠い味がする').advice).toEqual(['typeable', 'unique'])
    expect(explain('arigatougozaimasu').advice).toContain('ownWords')
  })
})
