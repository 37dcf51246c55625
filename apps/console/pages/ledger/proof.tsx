// The proof that one entry stands in the record: for the verifier, not for reading.
import { useAsk } from '../../api/hooks.ts'
import { Answered } from '../../layouts/answered.tsx'
import { useLedgerWords } from './words.ts'

export function Proof({ seq }: { readonly seq: number }) {
  const say = useLedgerWords()
  const asked = useAsk('ledger.proof', { params: { seq: String(seq) } })
  return (
    <Answered asked={asked}>
      {(proof) => (
        <>
          <p>{say('proof.lead', { seq: proof.seq, size: proof.size })}</p>
          <dl className="flex flex-col gap-2 font-mono break-all">
            <dt className="font-sans font-700">{say('proof.leaf')}</dt>
            <dd>{proof.leaf}</dd>
            <dt className="font-sans font-700">{say('proof.path')}</dt>
            {proof.path.map((hash, at) => <dd key={at}>{hash}</dd>)}
            <dt className="font-sans font-700">{say('proof.root')}</dt>
            <dd>{proof.root}</dd>
          </dl>
          <pre className="max-h-60 overflow-auto rounded-8 bg-aside-soft p-3 whitespace-pre-wrap" tabIndex={0}>{proof.leafText}</pre>
        </>
      )}
    </Answered>
  )
}
