import type { Role } from '@rachis/domain';
import type { HospitalKey } from './organisations.js';

/** E-mail before the @, name with title, role(s), and the hospital of those who refer. */
export type PersonEntry = readonly [mail: string, name: string, roles: Role | readonly Role[], hospital?: HospitalKey];

/**
 * The people of the centre, all fictional. Signing in by role takes the first e-mail of the alphabet, so the first of
 * each group begins earlier than everybody else who holds that role.
 */
export const PEOPLE: readonly PersonEntry[] = [
  ['aaliyah.rahman', 'Aaliyah Rahman', 'coordinator'],
  ['bronwen.ap-rhys', 'Bronwen ap Rhys', 'coordinator'],
  ['siobhan.nic-dhonnchadha', 'Siobhán Nic Dhonnchadha', 'coordinator'],

  ['adaeze.nwosu-whitcombe', 'Prof. Adaeze Nwosu-Whitcombe', 'chair'],
  ['henrik.sorensen', 'Mr Henrik Sørensen', ['chair', 'spine_surgeon']],
  ['mei-ling.zhao', 'Prof. Mei-Ling Zhao', ['chair', 'radiation_oncologist']],

  ['amara.adeyemi', 'Dr Amara Adeyemi', 'spine_surgeon'],
  ['bjorn.osterberg', 'Mr Björn Österberg', 'spine_surgeon'],
  ['catarina.figueiredo', 'Ms Catarina Figueiredo de Almeida', 'spine_surgeon'],
  ['dimitrios.papadimitriou', 'Mr Dimitrios Papadimitriou-Kallergis', 'spine_surgeon'],
  ['hamish.macalister-stewart', 'Mr Hamish MacAlister-Stewart', 'spine_surgeon'],
  ['yuki.tanabe', 'Miss Yuki Tanabe', 'spine_surgeon'],

  ['alejandra.ibarra', 'Dr Alejandra Ibarra-Quintanilla', 'medical_oncologist'],
  ['chukwuemeka.obi', 'Dr Chukwuemeka Obi', 'medical_oncologist'],
  ['gwenllian.prosser', 'Dr Gwenllian Prosser', 'medical_oncologist'],
  ['ishaan.mukherjee', 'Dr Ishaan Mukherjee', 'medical_oncologist'],
  ['laila.haddad', 'Dr Laila Haddad', 'medical_oncologist'],
  ['tomasz.zielinski', 'Dr Tomasz Zieliński', 'medical_oncologist'],

  ['anneli.lindqvist', 'Dr Anneli Lindqvist', 'radiation_oncologist'],
  ['benjamin.achterberg', 'Dr Benjamin van Achterberg', 'radiation_oncologist'],
  ['fatoumata.diallo', 'Dr Fatoumata Diallo', 'radiation_oncologist'],
  ['kavita.subramaniam', 'Dr Kavita Subramaniam', 'radiation_oncologist'],
  ['oisin.mccarthy', 'Dr Oisín McCarthy', 'radiation_oncologist'],

  ['anjali.rao', 'Dr Anjali Rao', 'radiologist'],
  ['emeka.ilozue', 'Dr Emeka Ilozue', 'radiologist'],
  ['francesca.de-luca', 'Dr Francesca De Luca', 'radiologist'],
  ['jiri.novotny', 'Dr Jiří Novotný', 'radiologist'],
  ['rosalind.featherstone', 'Dr Rosalind Featherstone', 'radiologist'],

  ['antoni.wojciechowski', 'Dr Antoni Wojciechowski', 'pathologist'],
  ['clemence.beaumont', 'Dr Clémence Beaumont', 'pathologist'],
  ['hye-jin.kwon', 'Dr Hye-jin Kwon', 'pathologist'],
  ['samuel.oyelaran', 'Dr Samuel Oyelaran', 'pathologist'],

  ['jasmine.tan', 'Jasmine Tan', 'specialist_nurse'],
  ['kateryna.bondarenko', 'Kateryna Bondarenko', 'specialist_nurse'],
  ['leilani.kealoha', 'Leilani Kealoha', 'specialist_nurse'],
  ['morag.sinclair', 'Morag Sinclair', 'specialist_nurse'],
  ['nomvula.dlamini', 'Nomvula Dlamini', 'specialist_nurse'],
  ['orla.fitzgerald', 'Orla Fitzgerald', 'specialist_nurse'],

  ['babatunde.bello', 'Dr Babatunde Bello', 'referrer', 'eastbridge'],
  ['charlotte.wetherby', 'Dr Charlotte Wetherby', 'referrer', 'eastbridge'],
  ['dilnoza.karimova', 'Dr Dilnoza Karimova', 'referrer', 'harrowmere'],
  ['edward.bassington-ffrench', 'Dr Edward Bassington-ffrench', 'referrer', 'harrowmere'],
  ['farah.al-khatib', 'Dr Farah al-Khatib', 'referrer', 'brannoc'],
  ['giovanni.esposito', 'Dr Giovanni Esposito', 'referrer', 'wyvern'],
  ['huong.nguyen', 'Dr Nguyễn Thị Hương', 'referrer', 'aldermoor'],
  ['ivana.horvat', 'Dr Ivana Horvat', 'referrer', 'aldermoor'],
  ['kwabena.asante', 'Dr Kwabena Asante', 'referrer', 'kingsferry'],
  ['nuala.osullivan', "Dr Nuala O'Sullivan", 'referrer', 'saltmarsh'],
  ['priya.raghunathan', 'Dr Priya Raghunathan', 'referrer', 'saltmarsh'],

  ['agnieszka.lewandowska', 'Agnieszka Lewandowska', 'registry_analyst'],
  ['thabo.mokoena', 'Thabo Mokoena', 'registry_analyst'],
  ['arjun.venkatesan', 'Arjun Venkatesan', 'administrator'],
  ['delphine.rousseau', 'Delphine Rousseau', 'administrator'],
  ['astrid.halvorsen', 'Astrid Halvorsen', 'auditor'],
  ['cormac.delaney', 'Cormac Delaney', 'auditor'],
  ['ruth.abernathy', 'Ruth Abernathy', ['auditor', 'registry_analyst']],
  ['philippa.okonjo-marsh', 'Dr Philippa Okonjo-Marsh', 'safety_officer'],
];

/** Two people of another centre: what they see and what the others see of them shows that centres are apart. */
export const NEIGHBOURS: readonly PersonEntry[] = [
  ['zainab.olatunji', 'Miss Zainab Olatunji', ['chair', 'spine_surgeon', 'coordinator']],
  ['zoltan.farkas', 'Dr Zoltán Farkas', ['referrer', 'radiation_oncologist']],
];
