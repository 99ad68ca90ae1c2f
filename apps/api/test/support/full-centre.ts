import { newId, PROGNOSIS_NOTE, type PackContent } from '@rachis/domain';
import { createHash } from 'node:crypto';
import type { ActingPerson, TestApi } from './api.js';
import { png, upload } from './images.js';
import { asOwner } from './people.js';

/** A centre that has something in every table: a case with all its sections, and a meeting with a signed decision. */
export interface FullCentre {
  readonly caseId: string;
  readonly lesionId: string;
  readonly decisionId: string;
  readonly itemId: string;
}

export async function fillCentre(api: TestApi, familyName = 'Everything'): Promise<FullCentre> {
  const surgeon = await api.as('spine_surgeon', 'chair');
  const caseId = await surgeon.refer({
    patient: { familyName, identifiers: [{ authority: 'NHS', value: '999 123 4567' }] }, referral: { question: 'Is it stable?', urgency: 'urgent', mscc: 'no' },
    tumour: { primary: 'breast' }, extent: { visceralMetastases: 'no' }, fitness: { anticoagulated: 'no' }, functionalStatus: { examinedOn: '2026-03-13' }, lesions: [{ levels: 'T8' }],
    laboratory: [{ analyte: 'albumin', value: '36', unit: 'g/L', takenOn: '2026-03-13' }], priorTreatments: [{ kind: 'surgery' }], imaging: [{ modality: 'mri_whole_spine' }], wishes: [{ statement: 'To walk', obtainedBy: 'J. Tan', obtainedOn: '2026-03-13' }],
  });
  const lesionId = (await surgeon.readCase(caseId)).lesions[0]!.id;
  expect((await surgeon.put(`/cases/${caseId}/scores/${newId()}`, { score: 'sins', lesionId, assessedOn: '2026-03-13', answers: { pain: 'mechanical' } })).status).toBe(200);
  const biopsyId = newId();
  expect((await surgeon.put(`/cases/${caseId}/biopsies/${biopsyId}`, { kind: 'ct_guided_needle', reportedOn: '2026-03-12', adequacy: 'diagnostic' }, 0)).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/biopsies/${biopsyId}/addenda/${newId()}`, { kind: 'supplementary', text: 'ER positive' })).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/survival-estimates/${newId()}`, { bucket: 'm6to12' })).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/recorded-prognoses/${newId()}`, { model: 'sorgMl', obtainedOn: '2026-03-13', aliveAtOneYear: '50' })).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/radiotherapy-courses/${newId()}`, { state: 'planned', levels: 'T8' }, 0)).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/confirmations/${newId()}`, { subject: 'Lesion', rowId: lesionId, rowVersion: 1 })).status).toBe(200);
  const systemic = { 'oncology-status': { stage: 'IV' }, [`therapy-lines/${newId()}`]: { classes: ['endocrine'] }, [`steroid-courses/${newId()}`]: { drug: 'dexamethasone' }, [`supportive-drugs/${newId()}`]: { kind: 'denosumab' }, [`tumour-markers/${newId()}`]: { marker: 'psa', value: '4', unit: 'ug/L', takenOn: '2026' } };
  for (const [path, answers] of Object.entries(systemic)) expect((await surgeon.put(`/cases/${caseId}/${path}`, answers, 0)).status).toBe(200);
  const planId = newId();
  expect((await surgeon.put(`/cases/${caseId}/surgery-plans/${planId}`, { proposedOn: '2026-03-13', status: 'booked', goals: [{ goal: 'stabilisation' }], targetLevels: 'T8' }, 0)).status).toBe(200);
  const operationId = newId();
  expect((await surgeon.put(`/cases/${caseId}/operations/${operationId}`, { performedOn: '2026-03-14', planId }, 0)).status).toBe(200);
  await fillFollowUp(surgeon, caseId, operationId);
  expect((await surgeon.put(`/cases/${caseId}/complications/${newId()}`, { category: 'treatment_related', type: 'csf_leak' }, 0)).status).toBe(200);
  const support = { kind: 'bracing', considered: 'needed', state: 'referred', referredOn: '2026-03-13', braceType: 'tlso', braceLevels: 'T6-L2' };
  expect((await surgeon.put(`/cases/${caseId}/support-services/${newId()}`, support, 0)).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/information-given/${newId()}`, { topics: ['options'], givenTo: ['patient'], givenOn: '2026-03-13', givenBy: 'Ward doctor' }, 0)).status).toBe(200);
  const fenced = { kind: 'social', text: 'The house is being sold', audience: ['specialist_nurse', 'spine_surgeon'], reason: 'Told in confidence' };
  expect((await surgeon.put(`/cases/${caseId}/sensitive-notes/${newId()}`, fenced)).status).toBe(200);
  const answered = { noteVersion: PROGNOSIS_NOTE.version, answer: 'acknowledged', laboratoryDays: 7, performanceDays: 14, stagingDays: 42 };
  expect((await (await api.as('safety_officer')).put(`/prognosis-note/answers/${newId()}`, answered)).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/presentation`, { symptoms: [{ symptom: 'limb_weakness', since: '2026-03' }], riskFactors: ['history_of_cancer'] }, 0)).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/neuro-exams/${newId()}`, { examinedOn: '2026-03-13', motor: [{ muscle: 'L2', side: 'right', grade: '3' }] }, 0)).status).toBe(200);
  await fillImaging(api, surgeon, caseId);
  expect((await surgeon.move(caseId, 'submit')).status).toBe(200);
  const link = await surgeon.post<{ token: string }>(`/cases/${caseId}/status-links`, { days: 60 });
  expect((await api.send('POST', '/status/replies', { body: { token: link.body.token, item: 'histology', text: 'Awaited on Friday' } })).status).toBe(201);
  const twins = await Promise.all(['A', 'B'].map((name) => surgeon.refer({ patient: { familyName: 'Everything', givenName: name } })));
  const [first, second] = (await Promise.all(twins.map((id) => surgeon.readCase(id)))).map(({ patient }) => patient.id).sort();
  const coordinator = await api.as('coordinator');
  expect((await coordinator.put(`/patients/${first!}/distinctions/${second!}`, { verdict: 'different', reason: 'Cousins' }, 0)).status).toBe(200);
  expect((await coordinator.post(`/patients/${first!}/merges`, { mergedId: second, mergedVersion: 1, reason: 'One person' }, 1)).status).toBe(201);
  expect((await surgeon.put(`/referral-drafts/${newId()}`, { typed: { patient: { familyName: 'Half' } } }, 0)).status).toBe(200);
  const [boardId, meetingId, itemId, decisionId] = [newId(), newId(), newId(), newId()];
  const standardId = newId();
  const [c, actor, sealed] = [api.centre.centreId, surgeon.id, '{"known": "everything"}'];
  const agenda = JSON.stringify({ boardName: 'Spine board', startsAt: '2026-03-13T08:00:00Z', timeZone: 'Europe/London', place: null, plannedMinutes: null, breakAfterItemId: null, breakMinutes: null, lines: [] } satisfies PackContent);
  await asOwner(api.databaseUrl, c, actor, async (client) => {
    await client.query(`INSERT INTO board (centre_id, id, name, time_zone, quorum, version) VALUES ($1, $2, 'Tuesday board', 'Europe/London', '[]', 1)`, [c, boardId]);
    await client.query(`INSERT INTO readiness_bypass (centre_id, id, case_id, move, missing, stated, version) VALUES ($1, $2, $3, 'list', '{sins}', 0, 1)`, [c, newId(), caseId]);
    const paperId = newId();
    await client.query(`INSERT INTO issued_paper (centre_id, id, case_id, kind, file_name, byte_count, sha256, bytes, version) VALUES ($1, $2, $3, 'outcome_letter', 'letter.pdf', 1, encode(sha256('x'), 'hex'), 'x', 1)`, [c, paperId, caseId]);
    const outboxId = newId();
    await client.query(`INSERT INTO outbox_message (centre_id, id, kind, channel, case_id, recipient_name, recipient_address, subject, text, paper_id, state, attempts, due_at, queued_at, version) VALUES ($1, $2, 'outcome_letter', 'mail', $3, 'GP', 'gp@test.example', 'A letter', 'Attached.', $4, 'queued', 0, now(), now(), 1)`, [c, outboxId, caseId, paperId]);
    await client.query(`INSERT INTO account_link (centre_id, id, person_id, first, outbox_id, expires_at, version) VALUES ($1, $2, $3, true, $4, now(), 1)`, [c, newId(), actor, outboxId]);
    await client.query(`INSERT INTO external_account (centre_id, id, person_id, issuer, subject, version) VALUES ($1, $2, $3, 'https://idp.example', $4, 1)`, [c, newId(), actor, newId()]);
    await client.query(`INSERT INTO second_factor (centre_id, person_id, last_step, recovery_hashes, version) VALUES ($1, $2, 0, '{}', 1)`, [c, actor]);
    await client.query(`INSERT INTO outbox_message (centre_id, id, kind, channel, case_id, recipient_name, recipient_address, subject, text, paper_id, state, attempts, due_at, queued_at, version) VALUES ($1, $2, 'outcome_letter', 'mail', $3, 'GP', 'gp@test.example', 'A letter', 'Attached.', $4, 'queued', 0, now(), now(), 1)`, [c, newId(), caseId, paperId]);
    await client.query(`INSERT INTO break_glass (centre_id, id, case_id, person_id, category, reason, opened_at, ends_at, version) VALUES ($1, $2, $3, $4, 'on_call', 'On call, asked by the ward', now() - interval '2 hours', now() - interval '1 hour', 1)`, [c, newId(), caseId, actor]);
    await client.query(`INSERT INTO board_member (centre_id, board_id, person_id, specialty) VALUES ($1, $2, $3, 'spine_surgeon')`, [c, boardId, actor]);
    await client.query(`INSERT INTO standard_of_care (centre_id, id, board_id, name, applies_to, plan, source, version) VALUES ($1, $2, $3, 'Single fraction', 'Stable', '8 Gy', 'Protocol', 1)`, [c, standardId, boardId]);
    await client.query(`INSERT INTO triage_outcome (centre_id, id, case_id, outcome, asked, decided_at, decided_by, version) VALUES ($1, $2, $3, 'accept', '{}', now(), $4, 1)`, [c, newId(), caseId, actor]);
    await client.query(`INSERT INTO meeting (centre_id, id, board_id, starts_at, state, view, version) VALUES ($1, $2, $3, now(), 'open', 'summary', 1)`, [c, meetingId, boardId]);
    await client.query(`INSERT INTO agenda_item (centre_id, id, meeting_id, case_id, position, bucket, status, version) VALUES ($1, $2, $3, $4, 1, 'discuss', 'discussed', 1)`, [c, itemId, meetingId, caseId]);
    await client.query(`INSERT INTO attendance (centre_id, meeting_id, person_id, specialty, mode, version) VALUES ($1, $2, $3, 'spine_surgeon', 'in_room', 1)`, [c, meetingId, actor]);
    await client.query(`INSERT INTO meeting_reply (centre_id, meeting_id, person_id, answer, version) VALUES ($1, $2, $3, 'yes', 1)`, [c, meetingId, actor]);
    await client.query(`INSERT INTO meeting_invitation (centre_id, id, meeting_id, method, sequence, starts_at, recipient_ids, version) VALUES ($1, $2, $3, 'REQUEST', 0, now(), ARRAY[$4::uuid], 1)`, [c, newId(), meetingId, actor]);
    await client.query(`INSERT INTO agenda_pack (centre_id, id, meeting_id, number, snapshot_text, snapshot_sha256, version) VALUES ($1, $2, $3, 1, $4, $5, 1)`, [c, newId(), meetingId, agenda, createHash('sha256').update(agenda).digest('hex')]);
    await client.query(`INSERT INTO room_presence (centre_id, meeting_id, person_id, seen_at) VALUES ($1, $2, $3, now())`, [c, meetingId, actor]);
    await client.query(`INSERT INTO room_show (centre_id, meeting_id, item_id, view_id, zoom, centre_x, centre_y, shown_at, shown_by) SELECT $1, $2, $3, v.id, 100, 5000, 5000, now(), $5 FROM show_view v WHERE v.centre_id = $1 AND v.case_id = $4 LIMIT 1`, [c, meetingId, itemId, caseId, actor]);
    await client.query(`INSERT INTO decision (centre_id, id, case_id, agenda_item_id, state, goals, sentence, version) VALUES ($1, $2, $3, $4, 'draft', '[]', 'Stabilise T8.', 1)`, [c, decisionId, caseId, itemId]);
    await client.query(`INSERT INTO position_statement (centre_id, case_id, decision_id, person_id, specialty, stance, version) VALUES ($1, $2, $3, $4, 'spine_surgeon', 'agree', 1)`, [c, caseId, decisionId, actor]);
    await client.query(
      `UPDATE decision SET state = 'signed', signed_by = $3, responsible_id = $3, signed_at = now(), quorum_met = true, snapshot_text = $4::text, snapshot = $4::text::jsonb, snapshot_sha256 = $5, version = 2 WHERE centre_id = $1 AND id = $2`,
      [c, decisionId, actor, sealed, createHash('sha256').update(sealed).digest('hex')],
    );
    await client.query(`INSERT INTO letter (centre_id, id, case_id, decision_id, kind, state, recipients, version) VALUES ($1, $2, $3, $4, 'outcome_letter', 'draft', '[]', 1)`, [c, newId(), caseId, decisionId]);
    const [emergencyId, alertId] = [newId(), newId()];
    await client.query(`INSERT INTO emergency (centre_id, id, case_id, board_id, raised_at, version) VALUES ($1, $2, $3, $4, now(), 1)`, [c, emergencyId, caseId, boardId]);
    await client.query(`INSERT INTO emergency_event (centre_id, id, case_id, emergency_id, kind, at, version) VALUES ($1, $2, $3, $4, 'contact', now(), 1)`, [c, newId(), caseId, emergencyId]);
    await client.query(`INSERT INTO emergency_call (centre_id, id, case_id, emergency_id, at, with_whom, version) VALUES ($1, $2, $3, $4, now(), 'Ward 7', 1)`, [c, newId(), caseId, emergencyId]);
    await client.query(`INSERT INTO emergency_alert (centre_id, id, case_id, emergency_id, duty, person_id, queued_at, version) VALUES ($1, $2, $3, $4, 'spine_surgeon', $5, now(), 1)`, [c, alertId, caseId, emergencyId, actor]);
    await client.query(`INSERT INTO alert_key (key_hash, centre_id, alert_id, person_id) VALUES ($1, $2, $3, $4)`, [createHash('sha256').update(alertId).digest('hex'), c, alertId, actor]);
    await client.query(`INSERT INTO ratification (centre_id, id, case_id, decision_id, agenda_item_id, result, quorum_met, rule, present, version) VALUES ($1, $2, $3, $4, $5, 'ratified', true, '[]', '[]', 1)`, [c, newId(), caseId, decisionId, itemId]);
    await client.query(`INSERT INTO decision_trigger (centre_id, id, case_id, decision_id, happened_on, reported_at, version) VALUES ($1, $2, $3, $4, '2026-03-14', now(), 1)`, [c, newId(), caseId, decisionId]);
    await client.query(`INSERT INTO discussion_rating (centre_id, case_id, agenda_item_id, person_id, radiology, version) VALUES ($1, $2, $3, $4, 5, 1)`, [c, caseId, itemId, actor]);
    await client.query(`INSERT INTO decision_addendum (centre_id, id, case_id, decision_id, text, reason, version) VALUES ($1, $2, $3, $4, 'Also L2.', 'Forgotten', 1)`, [c, newId(), caseId, decisionId]);
    await client.query(`INSERT INTO action (centre_id, id, case_id, decision_id, kind, what, goals, owner_id, due_on, time_zone, due_basis, state, version) VALUES ($1, $2, $3, $4, 'plan', 'Stabilise T8', '{stabilisation}', $5, '2026-04-12', 'Europe/London', 'asked_again', 'open', 1)`, [c, newId(), caseId, decisionId, actor]);
    await client.query(`INSERT INTO delivery_link (centre_id, id, case_id, decision_id, source, source_id, fulfils, version) SELECT $1, $2, $3, $4, 'operation', o.id, '[{"part": "stabilisation", "refId": null, "extent": "full"}]', 1 FROM operation o WHERE o.centre_id = $1 AND o.case_id = $3`, [c, newId(), caseId, decisionId]);
    await client.query(`INSERT INTO delivery_statement (centre_id, id, case_id, decision_id, part, said, reason, version) VALUES ($1, $2, $3, $4, 'biopsy', 'not_done', 'patient_choice', 1)`, [c, newId(), caseId, decisionId]);
    await client.query(`INSERT INTO goal_result (centre_id, id, case_id, decision_id, goal, assessed_on, achieved, version) VALUES ($1, $2, $3, $4, 'stabilisation', '2026-04-28', 'yes', 1)`, [c, newId(), caseId, decisionId]);
    await client.query(`INSERT INTO concordance (centre_id, case_id, decision_id, level, since, void, version) VALUES ($1, $2, $3, 'full', now(), false, 1)`, [c, caseId, decisionId]);
    await client.query(`INSERT INTO action_reminder (centre_id, id, case_id, decision_id, stage, recipients, sent_at, version) VALUES ($1, $2, $3, $4, 'chase_30', 1, now(), 1)`, [c, newId(), caseId, decisionId]);
    await client.query('INSERT INTO kpi_known (centre_id, decision_id, known_at) VALUES ($1, $2, now()) ON CONFLICT DO NOTHING', [api.centre.centreId, decisionId]);
  });
  // Counted once, and one case changed since.
  expect((await (await api.as('chair')).post('/kpi/report', { from: '2026-01-01', to: '2026-12-31' })).status).toBe(200);
  await asOwner(api.databaseUrl, api.centre.centreId, newId(), (client) => client.query('INSERT INTO kpi_stale (centre_id, case_id) VALUES ($1, $2)', [api.centre.centreId, caseId]));
  return { caseId, lesionId, decisionId, itemId };
}

/** A read with an addendum, and a view with a key image in its place. */
async function fillImaging(api: TestApi, surgeon: ActingPerson, caseId: string): Promise<void> {
  const studyId = (await surgeon.readCase(caseId)).imaging[0]!.id;
  const [readId, viewId] = [newId(), newId()];
  expect((await surgeon.put(`/cases/${caseId}/imaging-reads/${readId}`, { studyId, levels: 'T8', readOn: '2026-03-13', esccGrade: '2' })).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/imaging-addenda/${newId()}`, { studyId, readId, kind: 'addition', statement: 'And L2.' })).status).toBe(200);
  const image = await upload(api, surgeon, caseId, png(20, 20));
  expect((await surgeon.put(`/cases/${caseId}/show-views/${viewId}`, { studyId, keyImageId: image.body.id }, 0)).status).toBe(200);
  expect((await surgeon.put(`/cases/${caseId}/show-list`, { viewIds: [viewId] }, 0)).status).toBe(200);
}

async function fillFollowUp(surgeon: ActingPerson, caseId: string, operationId: string): Promise<void> {
  const sections = {
    visits: { visitedOn: '2026-04-28', state: 'seen', toxicities: [{ what: 'Fatigue' }] }, 'local-responses': { assessedOn: '2026-07-13', levels: 'T8', unequivocalGrowth: 'no' },
    'prom-answers': { answeredOn: '2026-04-28', instrument: 'sosgoq2', edition: 'SOSGOQ2.0', total: '64.5' }, 'surveillance-plans': { template: 'mri_spino', startOn: '2026-04-13' },
    'postoperative-checks': { operationId, kind: 'wound', result: 'done', checkedOn: '2026-03-28' },
  };
  for (const [path, answers] of Object.entries(sections)) expect((await surgeon.put(`/cases/${caseId}/${path}/${newId()}`, answers, 0)).status).toBe(200);
  const moved = await surgeon.refer();
  expect((await surgeon.put(`/cases/${moved}/ends/${newId()}`, { kind: 'transferred', transferredTo: 'Southmoor' }, 1)).status).toBe(200);
}
