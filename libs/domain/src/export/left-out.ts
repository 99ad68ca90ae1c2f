/**
 * Tables with rows of a case that are no file of the export, each with its reason. A table that stands neither here nor among the files fails a test,
 * so that nothing new is left out unseen.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  spine_case: 'Its facts are columns of case.csv', patient: 'Its facts are columns of case.csv', registry_row: 'It is what case.csv is read from', patient_key: 'Hashes for the search for duplicates', patient_identifier: 'A column of case.csv, with names only',
  case_card: 'Derived for lists', kpi_fact: 'Derived; the key figures have an export of their own', kpi_stale: 'Derived: what waits to be counted',
  agenda_item: 'The working of the board; what came of it is the decision, and the key figures count the rest', readiness_bypass: 'The working of the board; the key figures count it', triage_outcome: 'The working of the board',
  ratification: 'Says how an emergency decision was confirmed; the key figures count it', discussion_rating: 'What members thought of a discussion is theirs', position_statement: 'What a member said is theirs; the key figures count how many disagreed',
  decision_addendum: 'Words alone; they stand in the record of the patient', decision_trigger: 'What the record let fire; it follows from the files', confirmation: 'Says that an entry was looked at again and holds',
  action_reminder: 'Mail that was sent', letter: 'Letters are words to a person', outbox_message: 'Mail that was sent', issued_paper: 'Papers as they were handed out', emergency_alert: 'Who was telephoned; the moments of an emergency are a file', emergency_call: 'Calls are words to a person',
  imaging_read: 'Words of a second reader; the study is a file', imaging_addendum: 'Words alone', biopsy_addendum: 'Words alone', key_image: 'Pixels', show_list: 'What was shown in the room', show_view: 'What was shown in the room',
  sensitive_note: 'For named roles only', sensitive_note_cover: 'For named roles only', status_link: 'Messages with the referrer', referrer_reply: 'Messages with the referrer', 
  break_glass: 'Who looked belongs to the audit', closed_case: 'Says which cases are closed to whom', audit_event: 'The audit has an export of its own', access_event: 'The audit has an export of its own',
};
