# SPDX-FileCopyrightText: 2026 Watchbridge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# Part of ./dev, which reads it: a real Kubernetes for the tests. No distribution has its servers ready made, but Debian 12 has
# their sources.
ensure_kubernetes() {
    local root=$ROOT/build/kubernetes to=$ROOT/build/peers/kubernetes
    [ ! -x "$to/kube-controller-manager" ] || { say "It is there: $to"; return 0; }
    command -v apt-get >/dev/null || die 3 "needs apt-get"
    suite_lists bookworm "deb deb-src"
    mkdir -p "$root/debs" "$to"
    step "Fetching etcd, Go and the sources of Kubernetes" kubernetes-fetch.log fetch_kubernetes "$root"
    step "Building kube-apiserver and kube-controller-manager" kubernetes-build.log build_kubernetes "$root"
    cp "$root/unpacked/usr/bin/etcd" "$root/bin/kube-apiserver" "$root/bin/kube-controller-manager" "$to"
    rm -rf "$root"
    say "The tests with a real Kubernetes run what is in $to; configure anew."
}

fetch_kubernetes() {
    local root=$1 deb
    cd "$root/debs" || return
    apt-get "${APT_LISTS[@]}" -q download etcd-server golang-1.19-go golang-1.19-src golang-github-modern-go-reflect2-dev || return
    apt-get "${APT_LISTS[@]}" -q source --download-only kubernetes || return
    for deb in *.deb; do
        dpkg -x "$deb" "$root/unpacked" || return
    done
    mkdir -p "$root/path/src/k8s.io/kubernetes"
    tar -xzf kubernetes_*.orig.tar.gz -C "$root/path/src/k8s.io/kubernetes" --strip-components 1
}

build_kubernetes() {
    local root=$1 source=$1/path/src/k8s.io/kubernetes version=k8s.io/kubernetes/vendor/k8s.io/component-base/version types
    export GOROOT=$root/unpacked/usr/lib/go-1.19 GOPATH=$root/path GOCACHE=$root/cache GO111MODULE=off CGO_ENABLED=0
    export PATH=$GOROOT/bin:$PATH
    cd "$source" || return
    # The one that comes with these sources crashes with Go 1.18 and later.
    rm -rf vendor/github.com/modern-go/reflect2
    cp -r "$root/unpacked/usr/share/gocode/src/github.com/modern-go/reflect2" vendor/github.com/modern-go/ || return
    go build -o "$root/bin/" k8s.io/kubernetes/vendor/k8s.io/kube-openapi/cmd/openapi-gen || return
    types=$(grep -rl --include='*.go' '+k8s:openapi-gen=' staging/src/k8s.io pkg cmd plugin |
        grep -vE 'code-generator|sample-apiserver|/testdata/|_examples|zz_generated|kube-openapi' | xargs -n 1 dirname | sort -u |
        sed -E 's#^staging/src/#k8s.io/kubernetes/vendor/#; s#^(pkg|cmd|plugin)#k8s.io/kubernetes/\1#' | paste -sd ,)
    "$root/bin/openapi-gen" --go-header-file vendor/k8s.io/code-generator/hack/boilerplate.go.txt -O zz_generated.openapi \
        -p k8s.io/kubernetes/pkg/generated/openapi -r "$root/violations" -i "$types" || return
    nice go build -ldflags "-s -w -X $version.gitVersion=v1.20.2 -X $version.gitMajor=1 -X $version.gitMinor=20" \
        -o "$root/bin/" k8s.io/kubernetes/cmd/kube-apiserver k8s.io/kubernetes/cmd/kube-controller-manager
}
