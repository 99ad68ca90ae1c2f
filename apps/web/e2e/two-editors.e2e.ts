import type { CaseView } from '@rachis/domain';
import { answerAll, question } from './answering.js';
import { expect, test } from './fixtures.js';
import { aCase } from './prepared.js';

test('two people change the same section: both versions are shown and nothing is lost', async ({ people }) => {
  const surgeon = await people.as('spine_surgeon');
  const oncologist = await people.as('medical_oncologist');
  const coordinator = await people.as('coordinator');
  const { id } = await aCase(coordinator, 'triaged');

  await test.step('Given both have the primary tumour open to change', async () => {
    for (const person of [surgeon, oncologist]) {
      await person.opensCase(id);
      await person.button('Edit: Primary tumour').click();
      await expect(person.form('Primary tumour')).toBeVisible();
    }
  });

  await test.step('When the oncologist saves first', async () => {
    const form = oncologist.form('Primary tumour');
    await answerAll(form, { Histology: 'Lobular carcinoma', Tissue: 'Tissue of the spine obtained' });
    await form.getByRole('button', { name: /^Save/ }).click();
    await expect(oncologist.panel('Primary tumour')).toContainText('Lobular carcinoma');
  });

  const form = surgeon.form('Primary tumour');
  await test.step('And the surgeon saves another histology and a date of diagnosis', async () => {
    await answerAll(form, { Histology: 'Ductal carcinoma, grade 3', Diagnosed: '2019-05' });
    await form.getByRole('button', { name: /^Save/ }).click();
  });

  await test.step('Then the surgeon sees both versions beside each other and keeps what was typed', async () => {
    await expect(form.getByRole('alert')).toContainText('Someone else changed this in the meantime');
    const histology = form.getByRole('row', { name: /^Histology/ });
    await expect(histology).toContainText('Lobular carcinoma');
    await expect(histology).toContainText('Ductal carcinoma, grade 3');
    await expect(form.getByRole('row', { name: /^Tissue/ })).toContainText('Tissue of the spine obtained');
    await expect(question(form, 'Histology')).toHaveValue('Ductal carcinoma, grade 3');
  });

  await test.step('And chooses the histology of the oncologist and keeps the own date', async () => {
    await form.getByRole('row', { name: /^Histology/ }).getByText('Lobular carcinoma').click();
    await form.getByRole('button', { name: 'Save what is chosen' }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('And when both add to the same list, its rows stand side by side and both are kept', async () => {
    for (const person of [surgeon, oncologist]) await person.button('Edit: Primary tumour').click();
    const theirs = oncologist.form('Primary tumour');
    await oncologist.adds(theirs, 'Marker', 1, { Marker: 'ER', Result: 'Positive' });
    await theirs.getByRole('button', { name: /^Save/ }).click();
    await expect(theirs).toHaveCount(0);
    await surgeon.adds(form, 'Marker', 1, { Marker: 'HER2', Result: 'Negative' });
    await form.getByRole('button', { name: /^Save/ }).click();
    await expect(form.getByRole('row', { name: /ER · Positive/ })).toBeVisible();
    await expect(form.getByRole('row', { name: /HER2 · Negative/ })).toBeVisible();
    await form.getByRole('button', { name: 'Save what is chosen' }).click();
    await expect(form).toHaveCount(0);
  });

  await test.step('So that the case holds the work of both', async () => {
    const { tumour } = await surgeon.door.get<CaseView>(`/cases/${id}`);
    expect(tumour).toMatchObject({ histology: 'Lobular carcinoma', tissue: 'available', diagnosedOn: '2019-05', markers: [{ marker: 'er' }, { marker: 'her2' }] });
    await expect(oncologist.panel('Primary tumour')).toContainText('May 2019');
  });
});
