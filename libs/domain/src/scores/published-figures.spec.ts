import { ALL_MODELS } from './all-models.js';

/** Model, band, what, value, unit, lower and upper end of the interval, months, patients, mark; "-" is not published. */
const PUBLISHED = `
katagiri2014 · low · alive · 91 · % · - · - · 12 · - · verified
katagiri2014 · low · alive · 78 · % · - · - · 24 · - · verified
katagiri2014 · low · alive · 98.1 · % · - · - · 6 · - · unverified
katagiri2014 · intermediate · alive · 49 · % · - · - · 12 · - · secondary
katagiri2014 · intermediate · alive · 74 · % · - · - · 6 · - · unverified
katagiri2014 · intermediate · alive · 27.6 · % · - · - · 24 · - · unverified
katagiri2014 · high · alive · 27 · % · - · - · 6 · - · verified
katagiri2014 · high · alive · 6 · % · - · - · 12 · - · verified
katagiri2014 · high · alive · 2.1 · % · - · - · 24 · - · unverified
bollen2014 · A · median survival · 31.2 · months · 25.2 · 37.3 · - · - · verified
bollen2014 · B · median survival · 15.4 · months · 11.9 · 18.2 · - · - · verified
bollen2014 · C · median survival · 4.8 · months · 4.1 · 5.4 · - · - · verified
bollen2014 · D · median survival · 1.6 · months · 1.4 · 1.9 · - · - · verified
osri2013 · 1 · median survival · 23 · months · - · - · - · - · unverified
osri2013 · 2-3 · median survival · 6 · months · - · - · - · - · unverified
osri2013 · 4-5 · median survival · 4 · months · - · - · - · - · unverified
osri2013 · 6 · median survival · 2 · months · - · - · - · - · unverified
osri2013 · 7 · median survival · 1 · months · - · - · - · - · unverified
nesms2015 · 1 · odds of death within a year · 31.3 · odds ratio · 8.82 · 111.04 · 12 · - · verified
nesms2015 · 2 · odds of death within a year · 7.04 · odds ratio · 2.47 · 20.08 · 12 · - · verified
tokuhashi2005 · lt6mo · median survival · 4 · months · - · - · - · - · verified
tokuhashi2005 · ge6mo · median survival · 10 · months · - · - · - · - · verified
tokuhashi2005 · ge12mo · median survival · 29 · months · - · - · - · - · verified
tomita2001 · 2-3 · mean survival · 38.2 · months · - · - · - · 28 · unverified
tomita2001 · 4-5 · mean survival · 21.5 · months · - · - · - · 13 · unverified
tomita2001 · 6-7 · mean survival · 10.1 · months · - · - · - · 11 · unverified
tomita2001 · 8-10 · mean survival · 5.3 · months · - · - · - · 9 · unverified
modifiedBauer2008 · 0-1 · median survival · 4.8 · months · - · - · - · - · unverified
modifiedBauer2008 · 2 · median survival · 18.2 · months · - · - · - · - · unverified
modifiedBauer2008 · 3-4 · median survival · 28.4 · months · - · - · - · - · unverified
vanDerLinden2005 · A · median survival · 3 · months · - · - · - · - · unverified
vanDerLinden2005 · A · alive · 4 · % · - · - · 24 · - · secondary
vanDerLinden2005 · B · median survival · 9 · months · - · - · - · - · unverified
vanDerLinden2005 · B · alive · 22 · % · - · - · 24 · - · secondary
vanDerLinden2005 · C · median survival · 18.7 · months · - · - · - · - · unverified
vanDerLinden2005 · C · alive · 37 · % · - · - · 24 · - · secondary
katagiri2005 · 0-2 · alive · 98 · % · - · - · 6 · - · unverified
katagiri2005 · 0-2 · alive · 89 · % · - · - · 12 · - · unverified
katagiri2005 · 6-8 · alive · 31 · % · - · - · 6 · - · unverified
katagiri2005 · 6-8 · alive · 11 · % · - · - · 12 · - · unverified
rpaBalagamwala2018 · 1 · median survival · 26.7 · months · - · - · - · - · verified
rpaBalagamwala2018 · 1 · median survival · 27.1 · months · - · - · - · - · verified
rpaBalagamwala2018 · 2 · median survival · 13.4 · months · - · - · - · - · verified
rpaBalagamwala2018 · 2 · median survival · 13 · months · - · - · - · - · verified
rpaBalagamwala2018 · 3 · median survival · 4.5 · months · - · - · - · - · verified
rpaBalagamwala2018 · 3 · median survival · 3.5 · months · - · - · - · - · verified
rpaChao2012 · 1 · median survival · 21.1 · months · - · - · - · - · unverified
rpaChao2012 · 2 · median survival · 8.7 · months · - · - · - · - · unverified
rpaChao2012 · 3 · median survival · 2.4 · months · - · - · - · - · unverified
prism2015 · group1 · median survival · 57.1 · months · - · - · - · - · verified
prism2015 · group2 · median survival · 37 · months · - · - · - · - · verified
prism2015 · group3 · median survival · 23.7 · months · - · - · - · - · verified
prism2015 · group4 · median survival · 8.8 · months · - · - · - · - · verified
rades2008survival · 20-25 · alive · 4 · % · - · - · 6 · - · verified
rades2008survival · 26-30 · alive · 11 · % · - · - · 6 · - · verified
rades2008survival · 31-35 · alive · 48 · % · - · - · 6 · - · verified
rades2008survival · 36-40 · alive · 87 · % · - · - · 6 · - · unverified
rades2008survival · 41-45 · alive · 99 · % · - · - · 6 · - · unverified
metsss · low · median survival · 11.7 · months · - · - · - · - · verified
metsss · medium · median survival · 5.1 · months · - · - · - · - · verified
metsss · high · median survival · 3.3 · months · - · - · - · - · verified
rades2022ambulatory · 17-21 · walking after radiotherapy · 10 · % · - · - · - · - · verified
rades2022ambulatory · 22-31 · walking after radiotherapy · 65 · % · - · - · - · - · verified
rades2022ambulatory · 32-37 · walking after radiotherapy · 97 · % · - · - · - · - · verified
rades2008ambulatory · 21-28 · walking after radiotherapy · 6.2 · % · - · - · - · - · verified
rades2008ambulatory · 21-28 · walking after radiotherapy · 10.6 · % · - · - · - · - · verified
rades2008ambulatory · 21-28 · alive · 29 · % · - · - · 3 · - · verified
rades2008ambulatory · 21-28 · alive · 6 · % · - · - · 6 · - · verified
rades2008ambulatory · 29-31 · walking after radiotherapy · 43.5 · % · - · - · - · - · verified
rades2008ambulatory · 29-31 · walking after radiotherapy · 43.5 · % · - · - · - · - · verified
rades2008ambulatory · 29-31 · alive · 62 · % · - · - · 3 · - · verified
rades2008ambulatory · 29-31 · alive · 31 · % · - · - · 6 · - · verified
rades2008ambulatory · 32-34 · walking after radiotherapy · 70 · % · - · - · - · - · verified
rades2008ambulatory · 32-34 · walking after radiotherapy · 71 · % · - · - · - · - · verified
rades2008ambulatory · 32-34 · alive · 77 · % · - · - · 3 · - · verified
rades2008ambulatory · 32-34 · alive · 42 · % · - · - · 6 · - · verified
rades2008ambulatory · 35-37 · walking after radiotherapy · 86.1 · % · - · - · - · - · verified
rades2008ambulatory · 35-37 · walking after radiotherapy · 89.5 · % · - · - · - · - · verified
rades2008ambulatory · 35-37 · alive · 84 · % · - · - · 3 · - · verified
rades2008ambulatory · 35-37 · alive · 61 · % · - · - · 6 · - · verified
rades2008ambulatory · 38-44 · walking after radiotherapy · 98.7 · % · - · - · - · - · verified
rades2008ambulatory · 38-44 · walking after radiotherapy · 98.5 · % · - · - · - · - · verified
rades2008ambulatory · 38-44 · alive · 98 · % · - · - · 3 · - · verified
rades2008ambulatory · 38-44 · alive · 93 · % · - · - · 6 · - · verified
rades2014elderly · 19-25 · walking after radiotherapy · 5 · % · - · - · - · - · verified
rades2014elderly · 19-25 · alive · 11 · % · - · - · 6 · - · verified
rades2014elderly · 26-30 · walking after radiotherapy · 35 · % · - · - · - · - · verified
rades2014elderly · 26-30 · alive · 21 · % · - · - · 6 · - · verified
rades2014elderly · 31-34 · walking after radiotherapy · 80 · % · - · - · - · - · verified
rades2014elderly · 31-34 · alive · 59 · % · - · - · 6 · - · verified
rades2014elderly · 35-41 · walking after radiotherapy · 98 · % · - · - · - · - · verified
rades2014elderly · 35-41 · alive · 76 · % · - · - · 6 · - · verified
kowalchukVcf2022 · low · vertebral fracture · 6.7 · % · - · - · - · - · secondary
kowalchukVcf2022 · low · free of vertebral fracture · 92 · % · - · - · 24 · - · verified
kowalchukVcf2022 · intermediate · vertebral fracture · 17 · % · - · - · - · - · secondary
kowalchukVcf2022 · intermediate · free of vertebral fracture · 80 · % · - · - · 24 · - · verified
kowalchukVcf2022 · high · vertebral fracture · 35 · % · - · - · - · - · secondary
kowalchukVcf2022 · high · free of vertebral fracture · 56 · % · - · - · 24 · - · verified
mstfi2016 · mild · odds of a major complication · 1.88 · odds ratio · - · - · - · - · verified
mstfi2016 · moderate · odds of a major complication · 3.83 · odds ratio · - · - · - · - · verified
mstfi2016 · moderate · odds of death · 5.15 · odds ratio · - · - · - · - · verified
mstfi2016 · severe · odds of a major complication · 6.97 · odds ratio · - · - · - · - · verified
mstfi2016 · severe · odds of death · 5.74 · odds ratio · - · - · - · - · verified
`
  .trim()
  .split('\n');

describe('the published figures of the models', () => {
  it('are these, each with its interval, time and mark', () => {
    const figures = ALL_MODELS.flatMap(({ id, bands }) =>
      bands.flatMap((band) =>
        band.figures.map(({ measure, value, unit, low, high, atMonths, patients, mark }) =>
          [id, band.id, measure, value, unit, low, high, atMonths, patients, mark]
            .map((cell) => cell ?? '-')
            .join(' · '),
        ),
      ),
    );
    expect(figures).toEqual(PUBLISHED);
  });
});
