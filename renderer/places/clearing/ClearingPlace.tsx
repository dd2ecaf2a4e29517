export function ClearingPlace() {
  return <main className="work" />;
}
