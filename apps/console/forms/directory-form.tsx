// Reading accounts straight from the directory over LDAPS. The password is used once and not kept.
import { useState } from 'react'
import { useDo } from '../api/hooks.ts'
import { useJob } from '../api/job-events.ts'
import { useWhyNot } from '../layouts/hospital.ts'
import { Progress } from '../ui/progress.tsx'
import { TextField } from '../ui/text-field.tsx'
import { Form } from './form.tsx'
import { useFormWords } from './words.ts'

export function DirectoryForm() {
  const say = useFormWords()
  const whyNot = useWhyNot()
  const start = useDo('files.directory')
  const [values, setValues] = useState({ url: 'ldaps://', baseDn: '', bindDn: '', password: '' })
  const [jobId, setJob] = useState<string | null>(null)
  const job = useJob(jobId)
  const set = (field: keyof typeof values) => (value: string) => setValues({ ...values, [field]: value })
  const submit = async () => {
    const answer = await start.send({ body: values })
    if (!answer.ok) return
    setJob(answer.data.job)
    setValues({ ...values, password: '' })
  }
  return (
    <>
      <Form submit={say('directory.submit')} busy={start.busy} refused={start.refused} disabledReason={whyNot('evidence.import')} onSubmit={submit}>
        <TextField label={say('directory.url')} hint={say('directory.url.hint')} name="url" required value={values.url} onChange={set('url')} />
        <TextField label={say('directory.base')} hint={say('directory.base.hint')} name="baseDn" required value={values.baseDn} onChange={set('baseDn')} />
        <TextField label={say('directory.bind')} hint={say('directory.bind.hint')} name="bindDn" required value={values.bindDn} onChange={set('bindDn')} />
        <TextField label={say('directory.password')} hint={say('directory.password.hint')} name="password" type="password" required autoComplete="off" value={values.password} onChange={set('password')} />
      </Form>
      {job && <Progress label={job.text} done={job.state === 'done' ? 1 : job.progress} />}
    </>
  )
}
