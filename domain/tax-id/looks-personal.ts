const PERSONAL = /^\d{3}\.\d{3}\.\d{3}-\d{2}$|^[0-9A-Z]{2}\.[0-9A-Z]{3}\.[0-9A-Z]{3}\/[0-9A-Z]{4}-\d{2}$|@/i;

/** True if an id looks like a CPF or CNPJ, or an e-mail address. */
export const looksPersonal = (id: string): boolean => PERSONAL.test(id);
