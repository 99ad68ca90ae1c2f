import type { PatientRecordRequest, RegistryExport } from '@rachis/domain';
import { useMutation } from '@tanstack/react-query';
import { send } from '../../api/http.js';
import { saveFile } from '../../ui/chart-files.js';

/** Asks for files and gives them to the browser. By POST: what it is for stands in no address and no log. */
async function fetchFile(path: string, body: object, fallback: string): Promise<string> {
  const response = await send(new URL(path, window.location.origin), { method: 'POST', headers: { 'Content-Type': 'application/json', Accept: '*/*' }, body: JSON.stringify(body) });
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? fallback;
  saveFile(name, await response.blob());
  return name;
}

export const useRegistryExport = () => useMutation({ mutationFn: (asked: RegistryExport) => fetchFile('/api/exports/registry', asked, 'registry.zip') });
export const usePatientRecord = () => useMutation({ mutationFn: ({ patientId, asked }: { patientId: string; asked: PatientRecordRequest }) => fetchFile(`/api/exports/patients/${patientId}`, asked, `patient-record.${asked.form}`) });
/** Where the dictionaries lie; they hold no data of anybody. */
export const dictionaryAddress = (kind: 'pseudonymised' | 'identified'): string => `/api/exports/dictionary.csv?kind=${kind}`;
export const redcapAddress = (kind: 'pseudonymised' | 'identified'): string => `/api/exports/redcap-dictionary.csv?kind=${kind}`;
