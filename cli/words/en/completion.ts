/** `regua completion` */
export const completion = {
  summary: 'print what makes a shell complete commands and options: eval "$(npx regua completion bash)"',
  shell: 'the shell',
} as const;
