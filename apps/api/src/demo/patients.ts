import { Patient, type AbsenceMap } from '@rachis/domain';
import { answers, type Row } from './acts.js';
import { daysAfter } from './calendar.js';
import type { Someone } from './directory.js';
import { patientName, testNhsNumber } from './names.js';
import { HOSPITALS, MARK } from './organisations.js';
import type { Story } from './story.js';
import type { World } from './world.js';

/** A patient and the rows that register them. */
export interface DemoPatient {
  readonly id: string;
  readonly row: Row;
  readonly identifiers: readonly Row[];
}

/** Registers patients: test numbers of the NHS, the number of the hospital, and a birth date as exactly as it is known. */
export class PatientRegister {
  private readonly taken = new Map<string, number>();
  private serial = 2;
  private registered = 0;

  constructor(private readonly world: World) {}

  register({ sex, age }: Pick<Story, 'sex' | 'age'>, by: Someone, at: Date): DemoPatient {
    const { random, calendar } = this.world;
    const born = daysAfter(calendar.today, -Math.round(age * 365.25) - random.int(0, 360));
    return this.write(this.world.random.id(at), { ...patientName(random, sex, this.taken), sex, ...this.birth(born), vitalStatus: 'alive' }, by, this.nextNhsNumber());
  }

  /** A patient whose particulars are given. */
  write(id: string, patient: Partial<Patient>, by: Someone, nhs: string | null): DemoPatient {
    const { identifiers: _none, ...row } = answers(Patient, patient);
    const hospital = HOSPITALS.find(({ key }) => this.world.directory.hospital(key) === by.organisationId);
    const number = `${hospital?.letters ?? 'NSO'} ${String(203_114 + this.registered++ * 613)}`;
    return {
      id, row: { ...row, id, registeredBy: by.id },
      identifiers: [...(nhs ? [{ patientId: id, authority: 'NHS', value: nhs }] : []), { patientId: id, authority: `${hospital?.name ?? 'Northgate'}${MARK}`, value: number }],
    };
  }

  /** Every twenty-fifth has no full date of birth, and one in fifty nobody could ask. */
  private birth(born: string): { birthDate: string | null; absences?: AbsenceMap } {
    const at = this.registered;
    if (at % 50 === 41) return { birthDate: null, absences: { birthDate: 'unknown' } };
    return { birthDate: at % 25 === 12 ? born.slice(0, 4) : at % 25 === 20 ? born.slice(0, 7) : born };
  }

  private nextNhsNumber(): string | null {
    if (this.registered % 40 === 33) return null;
    for (;;) {
      const number = testNhsNumber(this.serial++);
      if (number) return number;
    }
  }
}
