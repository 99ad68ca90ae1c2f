import { expect, type Locator } from '@playwright/test';
import { answerAll, question, type Told } from './answering.js';
import { wordsOfTheSource, type PublishedCase } from './published-cases.js';
import type { Person } from './steps.js';

const PRIMARY: Record<string, string> = { kidney: 'Renal cell', lung: 'Non-small-cell lung' };
const SEX = { F: 'Female', M: 'Male' } as const;
const unknown: Told = { absent: 'Unknown' };

const list = (words: readonly string[] | undefined) => (words ?? []).join('; ');

async function patientAndQuestion(form: Locator, { facts }: PublishedCase, familyName: string, asks: string): Promise<void> {
  await answerAll(form, {
    'Family name': familyName,
    // A paper gives an age and no birthday; a birthday is never made from an age.
    'Date of birth': unknown,
    Sex: facts.sex ? SEX[facts.sex] : unknown,
    'Question to the board': asks,
    'Is cord or cauda equina compression suspected?': 'No',
    Urgency: 'Urgent',
  });
}

async function disease(referrer: Person, form: Locator, published: PublishedCase, level: string): Promise<void> {
  const { facts } = published;
  await answerAll(form, { 'Primary tumour': PRIMARY[facts.primary] ?? 'Other (specify)', Histology: facts.histology, Tissue: 'Tissue of the primary only' });
  await referrer.adds(form, 'Lesion', 1, { Level: level, 'Level as the source states it': facts.levels.join(', '), 'ESCC grade': { absent: 'Pending' } });
  await answerAll(form, {
    'Pain character': ['Mechanical'],
    'Neurology in words': facts.neuro ?? unknown,
    Walking: unknown,
    ECOG: { absent: 'Not done' },
  });
  const radiotherapy = facts.prior?.find((words) => /radiotherapy/i.test(words));
  if (radiotherapy) {
    const site = wordsOfTheSource(published);
    await referrer.adds(form, 'Treatment', 1, {
      Treatment: 'Radiotherapy',
      'Levels treated': unknown,
      ...(site ? { 'Site as the source states it': site } : {}),
      Details: list(facts.prior),
    });
  }
  await answerAll(form, {
    'Visceral metastases': unknown,
    ...(facts.other_mets ? { 'Bone metastases outside the spine': String(facts.other_mets.length) } : {}),
    'Story in short': [facts.pain, facts.age ? `${facts.age} years` : '', list(facts.other_mets)].filter(Boolean).join('. '),
  });
}

/** Fills in the referral page and submits it. Answers with the id of the case. */
export async function refers(referrer: Person, published: PublishedCase, { familyName, level, asks }: { familyName: string; level: string; asks: string }): Promise<string> {
  await referrer.opens('/referrals/new');
  const form = referrer.form('New referral');
  // Nothing of the patient before stands in the next referral.
  await expect(question(form, 'Family name')).toHaveValue('');
  await patientAndQuestion(form, published, familyName, asks);
  await disease(referrer, form, published, level);
  await form.getByRole('button', { name: 'Submit referral', exact: true }).click();
  await expect(referrer.page).toHaveURL(/\/cases\/[0-9a-f-]{36}/);
  await referrer.arrives();
  return /cases\/([0-9a-f-]{36})/.exec(referrer.page.url())?.[1] ?? '';
}
