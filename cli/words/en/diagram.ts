/** `regua diagram` */
export const diagram = {
  summary: 'print the state machine of a régua as a Mermaid diagram',
  regua: 'id of the régua',
  noRegua: 'there is no régua "{id}"; there are: {ids}',
} as const;
