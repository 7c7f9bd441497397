interface Named {
  lastName: string;
  firstName: string;
}

/** A person in a list, sorted by family name: 'Aubin, Noah'. */
export const nameInList = ({ lastName, firstName }: Named): string => `${lastName}, ${firstName}`;

/** A person within a sentence: 'Noah Aubin'. */
export const nameInSentence = ({ lastName, firstName }: Named): string => `${firstName} ${lastName}`;
