import { MARK } from './organisations.js';
import type { Random } from './random.js';

interface Culture {
  readonly family: readonly string[];
  readonly female: readonly string[];
  readonly male: readonly string[];
}

/** Family and given names that go together. All patients made of them are fictional. */
const CULTURES: readonly Culture[] = [
  { family: ['Ashworth', 'Braithwaite', 'Cholmondeley-Featherstonehaugh', 'Drummond', 'Entwistle', 'Fairbairn', 'Garside', 'Hollingsworth', 'Inglethorpe', 'Kirkbride', 'Lamplugh', 'Micklethwaite', 'Nettleship', 'Oakeshott', 'Pendlebury', 'Ravenscroft', 'Satterthwaite', 'Thistlewood', 'Uttley', 'Wigglesworth'], female: ['Doreen', 'Marjorie', 'Patricia', 'Sheila', 'Beryl', 'Gillian', 'Rosemary'], male: ['Albert', 'Derek', 'Gordon', 'Kenneth', 'Leonard', 'Raymond', 'Stanley'] },
  { family: ['Llewellyn-Vaughan', 'Gruffudd', 'Prydderch', 'Trevithick', 'Penhaligon'], female: ['Angharad', 'Blodwen', 'Demelza', 'Eluned'], male: ['Emlyn', 'Gethin', 'Jago', 'Owain'] },
  { family: ['Ó Súilleabháin', 'Mac Giolla Phádraig', "O'Donoghue", 'Ní Chonaill', 'Brannigan'], female: ['Bríd', 'Gráinne', 'Máire', 'Noreen'], male: ['Cathal', 'Diarmuid', 'Eoghan', 'Séamus'] },
  { family: ['Okonkwo', 'Adebayo-Ogunleye', 'Mensah', 'Owusu-Ansah', 'Eze', 'Balogun', 'Kamara'], female: ['Abena', 'Folasade', 'Ngozi', 'Yewande'], male: ['Chidi', 'Kofi', 'Olumide', 'Sekou'] },
  { family: ['Chaudhry', 'Gunasekara', 'Iyer', 'Krishnamurthy', 'Rahimtoola', 'Sandhu', 'Bhattacharya', 'Wickramasinghe'], female: ['Fozia', 'Lakshmi', 'Nasreen', 'Sunita'], male: ['Balwinder', 'Imran', 'Rajendra', 'Sanjeewa'] },
  { family: ['Chan', 'Fujimoto', 'Nguyễn', 'Park', 'Rattanakosin', 'Tan', 'Zhang'], female: ['Hoa', 'Mei-Xia', 'Sachiko', 'Soo-yeon'], male: ['Chi-Keung', 'Haruki', 'Minh', 'Weiming'] },
  { family: ['Dąbrowski', 'Kołodziejczyk', 'Szczepański', 'Vaitkevičius', 'Novák', 'Đurić'], female: ['Bożena', 'Grażyna', 'Jadranka', 'Rasa'], male: ['Bogdan', 'Jaroslav', 'Mirosław', 'Žilvinas'] },
  { family: ['Christodoulou', 'Hatzigeorgiou', 'Yıldırım', 'Özdemir', 'Kyriakides'], female: ['Ayşe', 'Despina', 'Eleftheria', 'Gülsüm'], male: ['Andreas', 'Hüseyin', 'Panayiotis', 'Şükrü'] },
  { family: ['Almeida e Silva', 'García-Villanueva', 'Mascarenhas', 'Di Benedetto', 'Etxeberria'], female: ['Conceição', 'Fiorella', 'Maite', 'Pilar'], male: ['Anselmo', 'Duarte', 'Gaspare', 'Iñaki'] },
  { family: ['Campbell-Beckford', 'Fitzwarren', 'Persaud', 'St Hilaire', 'Grandison'], female: ['Cynthia', 'Marva', 'Ionie'], male: ['Clinton', 'Desmond', 'Winston'] },
  { family: ['Björnsdóttir', 'Hämäläinen', 'van der Westhuizen', 'Van den Bossche', 'Güntherodt', 'Łukasiewicz-Brandt'], female: ['Aino', 'Hendrika', 'Sigrún'], male: ['Gunnar', 'Joost', 'Pekka'] },
  { family: ['Al-Mansouri', 'Benkirane', 'Farahani', 'Haile Selassie', 'Mohamud', 'Tekle'], female: ['Hodan', 'Mitra', 'Rahel'], male: ['Abdirahman', 'Driss', 'Yonas'] },
];

export interface PatientName {
  readonly familyName: string;
  readonly givenName: string;
}

/** A name that nobody else has yet; a family name comes twice at most. */
export function patientName(random: Random, sex: 'female' | 'male', taken: Map<string, number>): PatientName {
  for (;;) {
    const culture = random.chance(0.2) ? (CULTURES[0] ?? random.pick(CULTURES)) : random.pick(CULTURES);
    const [family, givenName] = [random.pick(culture.family), random.pick(culture[sex])];
    const uses = taken.get(family) ?? 0;
    if (uses >= 2 || taken.has(`${family} ${givenName}`)) continue;
    taken.set(family, uses + 1).set(`${family} ${givenName}`, 1);
    return { familyName: `${family}${MARK}`, givenName };
  }
}

/** A number of the range that the NHS keeps for tests (999 ...), with its check digit; null where the digit would be 10. */
export function testNhsNumber(serial: number): string | null {
  const digits = `999${String(serial).padStart(6, '0')}`;
  const sum = [...digits].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}${check}`;
}
