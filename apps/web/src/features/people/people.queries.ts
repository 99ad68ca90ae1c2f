import type { Kept, Organisation, OrganisationList, Person, PersonList } from '@rachis/domain';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Edit } from '../../api/case-write.queries.js';
import { call } from '../../api/http.js';

/** Everybody of the centre; e-mail addresses only for those who administer accounts. */
export const directory = queryOptions({
  queryKey: ['people', 'directory'],
  queryFn: ({ signal }) => call<PersonList>('GET', '/api/people', { signal }),
  staleTime: 5 * 60_000,
});

/** The centre and the hospitals that refer to it. */
export const organisations = queryOptions({
  queryKey: ['people', 'organisations'],
  queryFn: ({ signal }) => call<OrganisationList>('GET', '/api/organisations', { signal }),
  staleTime: 5 * 60_000,
});

function useDirectoryWrite<T>(path: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, values, seen }: Edit<T> & { id: string }) => call<Kept>('PUT', `${path}/${id}`, { body: values, version: seen }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}

/** Records a person with the roles held. */
export const useRecordPerson = () => useDirectoryWrite<Person>('/api/people');

/** Records a hospital or centre. */
export const useRecordOrganisation = () => useDirectoryWrite<Organisation>('/api/organisations');
