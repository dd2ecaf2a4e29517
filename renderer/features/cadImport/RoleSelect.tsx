/** What a layer or a block is taken for, in its row of the table. */
export function RoleSelect<Role extends string>({
  label,
  roles,
  value,
  named,
  choose,
}: {
  readonly label: string;
  readonly roles: readonly Role[];
  readonly value: Role;
  readonly named: (role: Role) => string;
  readonly choose: (role: Role) => void;
}) {
  return (
    <select
      className="cad-select"
      aria-label={label}
      value={value}
      onChange={({ target }) => {
        const role = roles.find((known) => known === target.value);
        if (role !== undefined) choose(role);
      }}
    >
      {roles.map((role) => (
        <option key={role} value={role}>
          {named(role)}
        </option>
      ))}
    </select>
  );
}

/** Narrows a long table down to what holds some words. */
export function FindField({
  label,
  words,
  find,
}: {
  readonly label: string;
  readonly words: string;
  readonly find: (words: string) => void;
}) {
  return (
    <input
      className="cad-find"
      type="search"
      aria-label={label}
      placeholder={label}
      value={words}
      onChange={({ target }) => find(target.value)}
    />
  );
}
