// What the hospital says about itself.
import { describeHospital } from '#apps/house/hospital-profile.ts'
import { facilityRenamed } from '#hospital/kernel/own/acts.ts'
import { systemActor } from '#hospital/kernel/system.ts'
import type { Context, Handlers, Topic } from '../context.ts'
import { passOn } from '../refuse.ts'

async function get({ house, facility }: Pick<Context<'profile.get'>, 'house' | 'facility'>) {
  const hospital = (await house.registers.view(facility)).all('hospital')[0]
  const name = house.kernel.facilities().find((one) => one.id === facility)?.name ?? ''
  const { kana, romaji, alsoCalled, beds, director } = hospital?.is ?? {}
  return {
    name: hospital?.is.name ?? name, kana: kana ?? null, romaji: romaji ?? null, alsoCalled: [...(alsoCalled ?? [])],
    beds: beds ?? null,
    director: director ?? null,
  }
}

export const profileHandlers: Handlers<Topic<'profile'>> = {
  'profile.get': get,
  async 'profile.set'(context) {
    const { house, facility, actor, body } = context
    const said = await describeHospital(house.kernel, actor, body)
    if (!said.ok) return passOn(said)
    if (house.kernel.facilities().find((one) => one.id === facility)?.name !== body.name) {
      // The name of a facility belongs to the installation; the hospital's own people say it.
      const renamed = await house.kernel.commit(
        { ...systemActor('setup'), person: actor.person }, facilityRenamed, { id: facility, name: body.name }
      )
      if (!renamed.ok) return passOn(renamed)
    }
    return get(context)
  },
}
