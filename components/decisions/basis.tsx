import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Call } from '@/lib/dispatch/recommendation'
import type { Mandate, Policy } from '@/lib/plans/plan'
import { DecisionLink } from './decision-link'
import type { DecisionView } from './decision-page'

/** What the decision rested on besides the stations. */
export type BasisView = {
  call: Call
  policy: Pick<Policy, 'version' | 'firstShare' | 'horizonMinutes' | 'waitMinutes' | 'ackMinutes'>
  mandates: Mandate[]
  /** Externals by id, to name a mandated body. */
  bodies: Record<string, string>
  fallback: string[]
}

type Props = { decision: DecisionView; basis: BasisView }

/** Plans, mandates, policy, ways and engine, each with its version, and the hash that names the facts. */
export function Basis({ decision, basis }: Props) {
  const t = useTranslations('decisions.basis')
  const w = useTranslations('words')
  const { result } = decision
  const { call, policy, mandates, fallback } = basis
  const media = [call.medium, ...call.alsoMedia].map((medium) => w(`medium.${medium}`))
  return (
    <section className="min-w-0 px-4 py-3 max-desk:border-t desk:px-5">
      <h2 className="text-section">{t('title')}</h2>
      <dl className="mt-1 divide-y text-body">
        <Row name={t('call')}>
          {w(`hazard.${call.hazard}`)}, {lower(media.join(', '))},{' '}
          {t('magnitude', { magnitude: lower(w(`magnitude.${result.magnitude}`)) })}
          <Line>
            {call.afterDecision ? (
              <DecisionLink decisionId={call.afterDecision}>
                {t('after', { id: call.afterDecision.slice(0, 8) })}
              </DecisionLink>
            ) : (
              t('first')
            )}
          </Line>
          {call.assigned.length > 0 && (
            <Line>{t('assigned', { codes: call.assigned.join(', ') })}</Line>
          )}
          {call.declined.length > 0 && (
            <Line>{t('declined', { codes: call.declined.join(', ') })}</Line>
          )}
        </Row>
        <Row name={t('plans')}>
          {result.plans.length === 0 && t('noPlan')}
          {result.plans.map(({ id, version, approved }) => (
            <p key={id} className="break-words">
              {t('plan', { id, version })}{' '}
              {!approved && (
                <Chip tone="dashed" size="small">
                  {t('awaits')}
                </Chip>
              )}
            </p>
          ))}
        </Row>
        <Row name={t('policy')}>
          {t('policyVersion', { version: policy.version })}
          <Line>
            {t('policyFigures', {
              share: Math.round(policy.firstShare * 100),
              horizon: policy.horizonMinutes,
              wait: policy.waitMinutes,
              ack: policy.ackMinutes,
            })}
          </Line>
        </Row>
        <Row name={t('mandates')}>
          {mandates.length === 0 && t('noMandate')}
          {mandates.map((mandate) => (
            <MandateLine key={mandate.id} mandate={mandate} bodies={basis.bodies} />
          ))}
        </Row>
        <Row name={t('travel')}>
          <span className="break-words">
            {result.travel.version.includes(result.travel.source)
              ? result.travel.version
              : t('travelVersion', result.travel)}
          </span>
          {fallback.length > 0 && <Line>{t('fallback', { codes: fallback.join(', ') })}</Line>}
        </Row>
        <Row name={t('engine')}>{t('engineVersion', { version: decision.engineVersion })}</Row>
        <Row name={t('hash')}>
          <span className="break-all">{result.hash}</span>
        </Row>
        <Row name={t('stored')}>
          <span className="break-all">{decision.inputsHash}</span>
          {decision.isIntact ? <Line>{t('intact')}</Line> : <Line isBad>{t('altered')}</Line>}
        </Row>
      </dl>
    </section>
  )
}

function MandateLine({ mandate, bodies }: { mandate: Mandate; bodies: BasisView['bodies'] }) {
  const t = useTranslations('decisions.basis')
  const w = useTranslations('words')
  const { body, role, medium, fromMagnitude, source, verified } = mandate
  const nameOf = (name: string) => {
    if (name === 'SOS' || name === 'NACCET') return w(`agency.${name}`)
    if (name === 'oil-centre' || name === 'cbrn-centre' || name === 'naccet-unit')
      return t(`bodyKind.${name}`)
    return bodies[name] ?? name
  }
  return (
    <div className="not-first:mt-1">
      {t('mandate', {
        body: nameOf(body),
        role: w(`mandateRole.${role}`),
        medium: lower(w(`medium.${medium}`)),
      })}
      {fromMagnitude &&
        `, ${t('fromMagnitude', { magnitude: lower(w(`magnitude.${fromMagnitude}`)) })}`}
      <Line>
        {source}{' '}
        {!verified && (
          <Chip tone="dashed" size="small">
            {w('unverified')}
          </Chip>
        )}
      </Line>
    </div>
  )
}

/** Inside a sentence. */
const lower = (word: string) => word.toLocaleLowerCase('vi')

const Row = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-[96px_minmax(0,1fr)] gap-x-3 py-1.5">
    <dt className="text-text-3">{name}</dt>
    <dd className="min-w-0">{children}</dd>
  </div>
)

const Line = ({ children, isBad = false }: { children: ReactNode; isBad?: boolean }) => (
  <span
    className={`block text-meta break-words ${isBad ? 'font-semibold text-danger' : 'text-text-2'}`}
  >
    {children}
  </span>
)
