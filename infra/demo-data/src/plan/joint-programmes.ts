import { type Chain, type Command, type Input, idOf, type Mutation, type Stage } from './command.ts';
import { daysAfter } from './dates.ts';
import { district, facts, wards } from './facts.ts';
import { nameOf } from './organizations.ts';
import type { Chance } from './random.ts';

/** What government, Front and mass organizations may do together: made up, for the article tells of the programmes and of none of their tasks. */
const tasks = [
  { title: 'Tuyên truyền hai bộ quy tắc ứng xử đến nhân dân', lead: 'front', dueOn: '06-30' },
  { title: 'Tổ chức hội nghị đối thoại trực tiếp với nhân dân', lead: 'peoples-committee', dueOn: '09-30' },
  { title: 'Vận động nhân dân giữ gìn tuyến đường xanh, sạch, đẹp', lead: 'womens-union', dueOn: '11-30' },
] as const;
const signing = ['peoples-committee', 'front', 'womens-union'] as const;

type Place = { readonly code: string; readonly title: string };

function chainOf({ code, title }: Place, random: Chance): Chain {
  const name = `joint-programme/${code}`;
  const government = nameOf(code, 'peoples-committee');
  const step = (key: string, mutation: Mutation, on: string, input: Input, actingFor = government): Command => ({
    name: `${name}/${key}`,
    mutation,
    input: { jointProgrammeId: idOf(name), on, ...input },
    actingFor,
  });
  const draft: Command = {
    name,
    mutation: 'draftJointProgramme',
    input: {
      title: `Chương trình liên tịch về công tác dân vận chính quyền ${title} năm ${facts.year}`,
      ...{ kind: 'PROGRAMME', from: `${facts.year}-01-01`, to: `${facts.year}-12-31`, provenance: 'SYNTHETIC' },
      coordinatorId: idOf(government),
      signatoryIds: signing.map((key) => idOf(nameOf(code, key))),
      on: `${facts.year}-01-05`,
    },
    actingFor: government,
  };
  const added = tasks.map(({ title: task, lead, dueOn }, at) =>
    step(`task-${at + 1}`, 'addJointTask', `${facts.year}-01-06`, {
      title: task,
      leadId: idOf(nameOf(code, lead)),
      coOperatorIds: signing.filter((key) => key !== lead).map((key) => idOf(nameOf(code, key))),
      dueOn: `${facts.year}-${dueOn}`,
    }),
  );
  const signed = signing.map((key) => {
    const signatory = nameOf(code, key);
    return step(`signed-by-${key}`, 'signJointProgramme', `${facts.year}-01-15`, { organizationId: idOf(signatory) }, signatory);
  });
  const progressed = tasks.map(({ lead, dueOn }, at) => {
    const percent = random.happens(0.75) ? 100 : random.between(4, 9) * 10;
    const on = daysAfter(`${facts.year}-${dueOn}`, -random.between(1, 14));
    return step(
      `progress-${at + 1}`,
      'reportJointTaskProgress',
      on,
      { taskId: idOf(`${name}/task-${at + 1}`), percent },
      nameOf(code, lead),
    );
  });
  const [first, ...later] = progressed;
  return [
    draft,
    ...added,
    ...signed,
    step('activate', 'activateJointProgramme', `${facts.year}-02-01`, {}),
    ...(first ? [first] : []),
    step('mid-year', 'reviewJointProgrammeMidYear', `${facts.year}-07-15`, { conclusion: 'Tiếp tục thực hiện các nhiệm vụ còn lại' }),
    ...later,
    step('year-end', 'reviewJointProgrammeYearEnd', `${facts.year}-12-15`, { conclusion: 'Tổng kết, rút kinh nghiệm cho năm sau' }),
  ];
}

/** One of the district and one of each ward: that they had one, with the Front and mass organizations, is the article's. */
export function jointProgrammeStage(random: Chance): Stage {
  const places = [
    { code: district.code, title: `quận ${district.name}` },
    ...wards.map(({ code, name }) => ({ code, title: `phường ${name}` })),
  ];
  return { title: 'chương trình liên tịch', chains: places.map((place) => chainOf(place, random)) };
}
