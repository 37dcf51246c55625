// The check lists of the red file, in any browser, from a USB stick: no network, no module, nothing but this file.
// INVARIANT: texts are set as text, never as markup. Entries carry an id for life, so that taking them in twice changes nothing.
'use strict'
;(() => {
  const data = JSON.parse(document.getElementById('data').textContent)
  const most = { title: 400, name: 200, way: 400, words: 4000, line: 600, lines: 30, contact: 400 }
  const store = `kokoroe-red-file-${data.facility}-${data.digest.slice(0, 16)}`
  const say = (code, params = {}) => (data.words[code] ?? code).replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? ''))
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(9)), (one) => one.toString(16).padStart(2, '0')).join('')
  const fresh = () => ({ run: newId(), mode: 'real', title: '', knownAt: '', me: '', entries: [] })
  let kept = true
  let saved = new Set()
  let state = remembered() ?? fresh()

  function remembered() {
    try {
      const found = JSON.parse(localStorage.getItem(store) ?? 'null')
      return found !== null && typeof found.run === 'string' && Array.isArray(found.entries) ? { ...fresh(), ...found } : null
    } catch {
      kept = false
      return null
    }
  }
  function remember() {
    try {
      localStorage.setItem(store, JSON.stringify(state))
    } catch {
      kept = false
    }
  }

  const make = (tag, props = {}, ...children) => {
    const one = document.createElement(tag)
    for (const [name, value] of Object.entries(props)) {
      if (name.startsWith('on')) one.addEventListener(name.slice(2), value)
      else if (name in one) one[name] = value
      else one.setAttribute(name, value)
    }
    one.append(...children.filter((child) => child !== null && child !== ''))
    return one
  }
  const button = (text, onclick, main = false) => make('button', { type: 'button', className: main ? 'main' : '', onclick }, text)
  const field = (label, input) => make('label', {}, make('span', {}, label), input)
  const input = (max, props = {}) => make('input', { type: 'text', maxLength: max, autocomplete: 'off', ...props })
  const moment = (props = {}) => make('input', { type: 'datetime-local', ...props })
  const choice = (options, label) => make('select', label ? { 'aria-label': label } : {}, ...options.map(([value, text]) => make('option', { value }, text)))
  const clock = (iso) => new Date(iso).toLocaleString(data.locale === 'ja' ? 'ja-JP' : 'en-GB', { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })
  /** As a field for date and time wants it, in the time of this computer. */
  const local = (iso) => {
    const at = new Date(iso)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16)
  }
  const typed = (value) => {
    const at = new Date(value)
    return value === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
  }
  const tell = (text) => {
    document.getElementById('status').textContent = text
  }

  function add(entry, at = new Date().toISOString()) {
    state.entries.push({ id: newId(), at, by: state.me.trim().slice(0, most.name) || null, ...entry })
    changed()
    tell(say('added', { count: state.entries.length }))
  }
  function remove(id) {
    state.entries = state.entries.filter((one) => one.id !== id)
    changed()
  }
  const entryFor = (kind, key, value) => state.entries.find((one) => one.kind === kind && one[key] === value)

  const watchers = []
  function changed() {
    remember()
    for (const watch of watchers) watch()
  }
  /** Drawn anew when what it shows has changed; what is being typed elsewhere stays. */
  function live(tag, props, draw) {
    const place = make(tag, props)
    let before = null
    const again = () => {
      const [sign, ...children] = draw()
      if (sign === before) return
      before = sign
      const at = [...place.querySelectorAll('button')].indexOf(document.activeElement)
      place.replaceChildren(...children.filter((child) => child !== null))
      if (at >= 0) (place.querySelectorAll('button')[at] ?? place.querySelector('button'))?.focus()
    }
    watchers.push(again)
    again()
    return place
  }

  function about() {
    const bound = (key, control) => {
      control.value = key === 'knownAt' && state.knownAt !== '' ? local(state.knownAt) : state[key]
      control.addEventListener('change', () => {
        state[key] = key === 'knownAt' ? typed(control.value) ?? '' : control.value
        changed()
      })
      return control
    }
    const drill = make('input', { type: 'checkbox', checked: state.mode === 'drill', onchange: () => {
      state.mode = drill.checked ? 'drill' : 'real'
      changed()
    } })
    return [
      make('div', { className: 'fields' },
        field(say('me'), bound('me', input(most.name))), field(say('title'), bound('title', input(most.title))),
        field(say('known'), bound('knownAt', moment())),
        make('label', { className: 'inline' }, drill, make('span', {}, say('drill')))),
      make('p', {}, say('clock', { time: clock(new Date()) })),
      make('p', {}, kept ? say('kept') : say('notKept')),
    ]
  }

  const did = (entry, what) => make('p', {}, say('step.did', { time: clock(entry.at), name: entry.by ?? '', what }))

  function step(one) {
    const why = input(most.words, { 'aria-label': `${one.title} ${say('step.why')}`, placeholder: say('step.why') })
    return live('div', { className: 'line' }, () => {
      const entry = entryFor('step', 'step', one.id)
      const set = (more) => add({ kind: 'step', step: one.id, title: one.title.slice(0, most.title), lane: one.lane, state: 'done', answer: null, note: null, ...more })
      const skip = () => {
        if (why.value.trim() === '') return tell(say('step.needs'))
        return set({ state: 'skipped', note: why.value.trim() })
      }
      const head = [
        make('p', {}, make('strong', {}, one.title)), make('p', { className: 'small' }, `${say('within', { minutes: one.minutes })} ${one.who}`),
        ...one.told.map((text) => make('p', { className: 'small' }, text)),
      ]
      const sign = entry === undefined ? 'open' : `${entry.id} ${entry.at} ${entry.by}`
      if (entry !== undefined) {
        const what = entry.state === 'skipped' ? say('step.skip') : entry.answer === null ? say('step.done') : `${one.question} ${say(`step.${entry.answer}`)}`
        return [sign, ...head, did(entry, what), make('div', { className: 'buttons screen' }, button(say('undo'), () => remove(entry.id)))]
      }
      const named = (text) => `${text}: ${one.title}`
      const label = (node, text) => (node.setAttribute('aria-label', named(text)), node)
      const answers = one.question === null
        ? [label(button(say('step.done'), () => set({}), true), say('step.done'))]
        : [make('p', {}, one.question), label(button(say('step.yes'), () => set({ answer: 'yes' }), true), say('step.yes')),
          label(button(say('step.no'), () => set({ answer: 'no' }), true), say('step.no'))]
      return [sign, ...head, make('div', { className: 'buttons screen' }, ...answers, why, label(button(say('step.skip'), skip), say('step.skip')))]
    })
  }

  function hour() {
    const progress = live('p', {}, () => {
      const done = data.steps.filter(({ id }) => entryFor('step', 'step', id) !== undefined).length
      return [String(done), say('progress', { count: data.steps.length, done })]
    })
    return [progress, ...data.lanes.flatMap(({ id, title }) => {
      const own = data.steps.filter((one) => one.lane === id)
      return own.length === 0 ? [] : [make('h3', {}, title), ...own.map(step)]
    })]
  }

  function cut(one, at) {
    return live('div', { className: 'line' }, () => {
      const entry = entryFor('cut', 'cut', one.key)
      const head = [make('p', {}, make('strong', {}, `${at + 1}. ${one.name}`)), ...one.told.map((text) => make('p', { className: 'small' }, text))]
      if (entry !== undefined) {
        return [`${entry.id} ${entry.at} ${entry.by}`, ...head, did(entry, say('cut.done')), make('div', { className: 'buttons screen' }, button(say('undo'), () => remove(entry.id)))]
      }
      const done = button(say('cut.done'), () => add({ kind: 'cut', cut: one.key, name: one.name }), true)
      done.setAttribute('aria-label', `${say('cut.done')}: ${one.name}`)
      return ['open', ...head, make('div', { className: 'buttons screen' }, done)]
    })
  }

  const outcomes = data.outcomes.map((id) => [id, say(`outcome.${id}`)])

  function call(one) {
    const outcome = choice(outcomes, say('call.for', { name: one.name }))
    const words = input(most.words, { 'aria-label': say('call.note', { name: one.name }), placeholder: say('call.words') })
    const record = button(say('call.add'), () => {
      add({ kind: 'call', contact: one.contact, name: one.name, channel: one.ways[0] ?? null, outcome: outcome.value, words: words.value.trim() || null })
      words.value = ''
    }, true)
    record.setAttribute('aria-label', say('call.record', { name: one.name }))
    const tried = live('div', {}, () => {
      const own = state.entries.filter((entry) => entry.kind === 'call' && entry.contact === one.contact)
      return [own.map(({ id, at }) => id + at).join(), ...own.map((entry) => did(entry, say(`outcome.${entry.outcome}`)))]
    })
    return make('div', { className: 'line' },
      make('p', {}, make('strong', {}, one.name)), make('p', { className: 'small' }, one.place),
      ...one.ways.map((way) => make('p', {}, /^[+0-9()\- ]{3,}$/.test(way) ? make('a', { href: `tel:${way.replace(/[^+0-9]/g, '')}` }, way) : way)),
      make('div', { className: 'buttons screen' }, outcome, words, record), tried)
  }

  function otherCall() {
    const [name, way, words] = [input(most.title), input(most.way), input(most.words)]
    const outcome = choice(outcomes)
    return [make('h3', {}, say('call.more')), make('div', { className: 'fields screen' },
      field(say('call.who'), name), field(say('call.way'), way), field(say('call.outcome'), outcome), field(say('call.words'), words)),
    make('div', { className: 'buttons screen' }, button(say('call.add'), () => {
      if (name.value.trim() === '') return name.focus()
      add({ kind: 'call', contact: null, name: name.value.trim(), channel: way.value.trim() || null, outcome: outcome.value, words: words.value.trim() || null })
      for (const one of [name, way, words]) one.value = ''
    }))]
  }

  function told() {
    const words = make('textarea', { maxLength: most.words })
    const lane = choice([['', say('told.none')], ...data.lanes.map(({ id, title }) => [id, title])])
    const at = moment()
    return [field(say('told.words'), words), make('div', { className: 'fields' }, field(say('told.lane'), lane), field(say('told.at'), at)),
      make('div', { className: 'buttons' }, button(say('told.add'), () => {
        if (words.value.trim() === '') return words.focus()
        add({ kind: 'told', lane: lane.value || null, words: words.value.trim() }, typed(at.value) ?? undefined)
        words.value = ''
        at.value = ''
      }, true))]
  }

  function note() {
    const parts = ['known', 'unknown', 'doing', 'notDoing'].map((part) => [part, make('textarea', { maxLength: most.words })])
    const next = moment()
    const contact = input(most.contact)
    const lines = (text) => text.split('\n').map((one) => one.trim().slice(0, most.line)).filter((one) => one !== '').slice(0, most.lines)
    return [...parts.map(([part, control]) => field(say(`note.${part}`), control)),
      make('div', { className: 'fields' }, field(say('note.next'), next), field(say('note.contact'), contact)),
      make('div', { className: 'buttons' }, button(say('note.add'), () => {
        const nextAt = typed(next.value)
        if (nextAt === null || new Date(nextAt) <= new Date()) return tell(say('note.needs'))
        return add({ kind: 'note', ...Object.fromEntries(parts.map(([part, control]) => [part, lines(control.value)])), nextAt, contact: contact.value.trim() || null })
      }, true))]
  }

  const whatOf = (entry) => {
    if (entry.kind === 'step') return `${entry.title} ${entry.state === 'skipped' ? `${say('step.skip')}: ${entry.note}` : entry.answer === null ? say('step.done') : say(`step.${entry.answer}`)}`
    if (entry.kind === 'cut') return `${say('cut.done')}: ${entry.name}`
    if (entry.kind === 'call') return `${say('calls')}: ${entry.name} ${say(`outcome.${entry.outcome}`)} ${entry.words ?? ''}`
    if (entry.kind === 'note') return say('note.said', { time: clock(entry.nextAt) })
    return entry.words
  }

  function log() {
    return [live('ol', { className: 'log' }, () => {
      const rows = [...state.entries].sort((a, b) => (a.at < b.at ? -1 : 1))
      const sign = JSON.stringify(rows)
      if (rows.length === 0) return [sign, make('li', {}, say('log.none'))]
      return [sign, ...rows.map((entry, at) => {
        const n = at + 1
        const time = moment({ value: local(entry.at), 'aria-label': say('log.at', { n }), onchange: () => {
          entry.at = typed(time.value) ?? entry.at
          changed()
        } })
        const by = input(most.name, { value: entry.by ?? '', 'aria-label': say('log.by', { n }), onchange: () => {
          entry.by = by.value.trim() || null
          changed()
        } })
        const drop = button(say('log.remove', { n }), () => remove(entry.id))
        return make('li', {}, make('p', {}, `${clock(entry.at)} ${entry.by ?? ''} ${whatOf(entry)}`), make('div', { className: 'buttons screen' }, time, by, drop))
      })]
    })]
  }

  const result = () => ({
    format: data.format, v: 1, run: state.run, facility: data.facility, hospital: data.hospital, version: data.version, digest: data.digest,
    mode: state.mode, title: state.title.trim() || null, knownAt: state.knownAt || null, savedAt: new Date().toISOString(), entries: state.entries,
  })

  function save() {
    const name = `red-file-result-${new Date().toISOString().slice(0, 19).replace(/[:T]/g, '')}.json`
    const url = URL.createObjectURL(new Blob([`${JSON.stringify(result(), null, 1)}\n`], { type: 'application/json' }))
    make('a', { href: url, download: name }).click()
    setTimeout(() => URL.revokeObjectURL(url), 60000)
    saved = new Set(state.entries.map(({ id }) => id))
    changed()
    tell(say('saved', { name }))
  }

  /** Going on with another computer's result: what is here already stays. */
  async function load(file) {
    try {
      const found = JSON.parse(await file.text())
      if (found.format !== data.format || found.facility !== data.facility || !Array.isArray(found.entries)) throw new Error()
      const whole = found.entries.filter((one) => typeof one.id === 'string' && typeof one.at === 'string' && typeof one.kind === 'string')
      const here = new Set(state.entries.map(({ id }) => id))
      const came = whole.filter(({ id }) => !here.has(id))
      if (state.entries.length === 0) Object.assign(state, { run: String(found.run), mode: found.mode === 'drill' ? 'drill' : 'real', title: found.title ?? '', knownAt: found.knownAt ?? '' })
      state.entries.push(...came)
      draw()
      changed()
      tell(say('loaded', { count: came.length }))
    } catch {
      tell(say('load.bad'))
    }
  }

  function out() {
    const file = make('input', { type: 'file', accept: '.json,application/json', onchange: () => {
      if (file.files[0]) void load(file.files[0])
      file.value = ''
    } })
    return [
      live('p', {}, () => {
        const count = state.entries.filter(({ id }) => !saved.has(id)).length
        return [String(count), count === 0 ? '' : say('unsaved', { count })]
      }),
      make('div', { className: 'buttons screen' }, button(say('save'), save, true), button(say('print'), () => window.print()), field(say('load'), file),
        button(say('clear'), () => {
          if (!window.confirm(say('clear.sure'))) return
          state = fresh()
          draw()
          changed()
        })),
    ]
  }

  const sections = [
    ['about', about], ['hour', hour],
    ['cuts', () => (data.cuts.length === 0 ? [make('p', {}, say('cut.none'))] : data.cuts.map(cut))],
    ['calls', () => [...(data.people.length === 0 ? [make('p', {}, say('call.none'))] : data.people.map(call)), ...otherCall()]],
    ['told', told], ['note', note], ['log', log], ['out', out],
  ]

  function draw() {
    watchers.length = 0
    watchers.push(mark)
    document.getElementById('lists').replaceChildren(...sections.map(([id, build]) =>
      make('section', { id: 'do-' + id }, make('h2', {}, say(id)), ...build())))
    mark()
  }
  function mark() {
    document.getElementById('drill').hidden = state.mode !== 'drill'
  }

  const days = Math.max(0, Math.floor((Date.now() - new Date(String(data.madeOn) + 'T00:00:00+09:00').getTime()) / 86400000))
  document.getElementById('made').textContent = say('made', { version: data.version, date: data.madeOn, days })
  const aged = document.getElementById('aged')
  aged.hidden = days <= data.oldAfterDays
  aged.textContent = aged.hidden ? '' : say('old', { days })
  document.getElementById('nav').replaceChildren(...sections.map(([id]) => make('li', {}, make('a', { href: '#do-' + id }, say(id)))))
  draw()

  const openTarget = () => {
    const target = location.hash === '' ? null : document.getElementById(location.hash.slice(1))
    if (target?.tagName === 'DETAILS') target.open = true
  }
  window.addEventListener('hashchange', openTarget)
  openTarget()
  window.addEventListener('beforeprint', () => {
    for (const one of document.querySelectorAll('details')) one.open = true
  })
  window.addEventListener('beforeunload', (event) => {
    if (!kept && state.entries.some(({ id }) => !saved.has(id))) event.preventDefault()
  })
})()
