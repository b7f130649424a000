import { type Refusal, refuse } from '@danvan/aggregate-store';
import { commandMeta, mutationError } from '@danvan/subgraph';
import { caseRefusals } from '../../domain/case/refusals.ts';
import type { GrievanceCaseCommand } from '../../domain/case/types.ts';
import type { MutationResolvers, RateByReceiptInput } from '../__generated__/types.ts';
import { citizenRefusals, type Followed, followedBy } from '../citizen.ts';
import type { Context } from '../context.ts';

const refusals = { ...caseRefusals, ...citizenRefusals };
type Input = { readonly idempotencyKey: string; readonly receiptCode: string };
type Said = Readonly<Record<string, unknown>> & { readonly type: GrievanceCaseCommand['type'] };

const refusedWith = (refusal: Refusal, context: Context) => ({
  petition: null,
  errors: [mutationError(refusal, refusals, context.language)],
});

const byLetter = ({ petition }: Followed) => (petition.kind === 'REFLECTION' ? null : refuse('WITHDRAWAL_BY_LETTER').refusal);

/** A command of the citizen on the case that their receipt leads to. The code is not remembered with the idempotency key. */
function byReceipt<I extends Input>(say: (input: I) => Said, bar: (followed: Followed) => Refusal | null = () => null) {
  return async (_: unknown, { input }: { input: I }, context: Context) => {
    const found = await followedBy(input.receiptCode, context);
    if ('refusal' in found) return refusedWith(found.refusal, context);
    const barred = bar(found.followed);
    if (barred) return refusedWith(barred, context);
    const { petition, case: followedCase } = found.followed;
    if (!followedCase) return refusedWith(refuse('NO_CASE_YET').refusal, context);
    const said = say(input);
    const command = { ...said, on: context.today, today: context.today } as unknown as GrievanceCaseCommand;
    const meta = await commandMeta(context, { idempotencyKey: `${petition.id}:${input.idempotencyKey}` });
    const outcome = await context.cases.execute(followedCase.id, command, { ...meta, input: said });
    return outcome.ok ? { petition: { petition, case: outcome.state }, errors: [] } : refusedWith(outcome.refusal, context);
  };
}

const whole = { scope: 'WHOLE', inWriting: true, continuesBecause: [], withdrawers: 0 } as const;

export const citizenMutations = {
  confirmByReceipt: byReceipt(() => ({ type: 'confirm' })),
  reopenByReceipt: byReceipt(() => ({ type: 'reopen', byAuthor: true })),
  withdrawByReceipt: byReceipt(() => ({ type: 'withdraw', ...whole }), byLetter),
  rateByReceipt: byReceipt(({ stars }: RateByReceiptInput) => ({ type: 'rate', byAuthor: true, stars })),
} satisfies Partial<MutationResolvers>;
