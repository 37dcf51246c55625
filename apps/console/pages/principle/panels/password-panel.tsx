// 心得1: the page that says how strong a password is.
import { Link } from '../../../layouts/link.tsx'
import { buttonLook } from '../../../ui/button.tsx'
import { path } from '../../../util/path-builder.ts'
import { usePrincipleWords } from '../words.ts'

export function PasswordPanel() {
  const say = usePrincipleWords()
  return (
    <section aria-label={say('panel.password')} className="card flex flex-col items-start gap-3">
      <h2>{say('panel.password')}</h2>
      <p>{say('panel.password.lead')}</p>
      <Link href={path.password()} className={buttonLook('secondary')}>{say('panel.password.try')}</Link>
    </section>
  )
}
