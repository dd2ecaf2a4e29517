export function SignsPlace() {
  return <main className="work" />;
}
